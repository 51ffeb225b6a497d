import { readFileSync } from 'node:fs';

/**
 * Has the processor AVX2? Linux says so in a file; elsewhere nothing short of a native addon does, and null is the answer:
 * such a PC is only measured. Null also for other processors than Intel's and AMD's.
 */
export function hasAvx2(
  { platform, arch }: { platform: string; arch: string },
  cpuInfo: () => string = () => readFileSync('/proc/cpuinfo', 'utf8'),
): boolean | null {
  if (platform !== 'linux' || arch !== 'x64') return null;
  try {
    const flags = /^flags\s*:(.*)$/m.exec(cpuInfo())?.[1];
    return flags === undefined ? null : flags.split(' ').includes('avx2');
  } catch {
    return null;
  }
}
