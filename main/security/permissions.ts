import type { Session, WebContents } from 'electron';
import { PAGE_ORIGIN } from '../../app/contract/host.ts';

/** What a page asks for, in the terms both of Electron's questions share. */
export interface PermissionQuestion {
  readonly permission: string;
  readonly media: readonly string[];
  readonly origin: string;
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
}

/** The one thing that is ever allowed: our own page, in its own frame of our own window, hearing the microphone. */
export function mayUse(question: PermissionQuestion): boolean {
  const audioOnly = question.media.length > 0 && question.media.every((kind) => kind === 'audio');
  const ours = question.isOurWindow && question.isMainFrame && question.origin === PAGE_ORIGIN;
  return ours && question.permission === 'media' && audioOnly;
}

/** Answers both of Electron's questions, whose defaults are yes, and refuses every device. */
export function guardPermissions(
  session: Session,
  isOurWindow: (contents: WebContents | null) => boolean,
): void {
  session.setPermissionRequestHandler((contents, permission, reply, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const origin = originOf(details.requestingUrl);
    reply(
      mayUse({
        permission,
        media,
        origin,
        isMainFrame: details.isMainFrame,
        isOurWindow: isOurWindow(contents),
      }),
    );
  });
  session.setPermissionCheckHandler((contents, permission, requesting, details) => {
    const media = details.mediaType ? [details.mediaType] : [];
    const origin = originOf(requesting);
    return mayUse({
      permission,
      media,
      origin,
      isMainFrame: details.isMainFrame,
      isOurWindow: isOurWindow(contents),
    });
  });
  session.setDevicePermissionHandler(() => false);
}

/** URL.origin is "null" for a scheme of our own, so it is put together here. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
