import type { Draft } from '../../../../app/contract/draft.ts';
import type { SpeechStatus } from '../../../../app/contract/shop.ts';
import { type SavedBill, useDesk } from '../state/desk.ts';
import { AnswerFace } from './answer-face.tsx';
import { ListeningFace, ThinkingFace } from './busy-faces.tsx';
import { RefusedFace, SilenceFace } from './failed-faces.tsx';
import { RestFace } from './rest-face.tsx';
import { SavedFace } from './saved-face.tsx';

interface Props {
  readonly draft: Draft | null;
  readonly saved: SavedBill | null;
  readonly speech: SpeechStatus;
}

/** The one place for speaking, typing and reading the answer; what it is busy with decides its face. */
export function VoiceBar({ draft, saved, speech }: Props) {
  const bar = useDesk((desk) => desk.voice.bar);
  const typing = useDesk((desk) => desk.text !== null);
  if (bar.kind === 'listening') return <ListeningFace bar={bar} />;
  if (bar.kind === 'thinking') return <ThinkingFace bar={bar} />;
  if (typing) return <RestFace draft={draft} speech={speech} />;
  if (saved !== null) return <SavedFace saved={saved} />;
  if (bar.kind === 'answer') return <AnswerFace bar={bar} draft={draft} />;
  if (bar.kind === 'silence') return <SilenceFace bar={bar} />;
  if (bar.kind === 'refused') return <RefusedFace bar={bar} />;
  return <RestFace draft={draft} speech={speech} />;
}
