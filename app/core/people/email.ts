const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

/** An email address in its plain form, the part behind the @ in small letters; null when it is none. At most 254 letters (RFC 5321). */
export function parseEmail(text: string): string | null {
  const written = text.trim();
  if (written.length > 254 || !ADDRESS.test(written)) return null;
  const at = written.lastIndexOf('@');
  return written.slice(0, at) + written.slice(at).toLowerCase();
}
