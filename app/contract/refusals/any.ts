import type { Sentence } from './sentence.ts';

/** What can happen anywhere. */
export const anyRefusals = {
  invalid_input: [
    'That cannot be right. Check it and try again.',
    'यह सही नहीं लगता। देखकर फिर कीजिए।',
    'Yeh sahi nahi lagta. Dekhkar phir karo.',
  ],
  version_mismatch: [
    'This screen is of another version. Start Execora again.',
    'यह स्क्रीन दूसरे वर्शन की है। Execora फिर से चलाइए।',
    'Yeh screen doosre version ki hai. Execora phir se chalao.',
  ],
  not_found: [
    'It is not here any more. Look at the list again.',
    'यह अब यहाँ नहीं है। सूची फिर देखिए।',
    'Yeh ab yahan nahi hai. List phir dekho.',
  ],
  engine_stopped: [
    'The counter is starting again. Wait a moment; nothing saved is lost.',
    'काउंटर फिर चालू हो रहा है। थोड़ा रुकिए; सेव किया हुआ सुरक्षित है।',
    'Counter phir chalu ho raha hai. Thoda ruko; save kiya hua safe hai.',
  ],
  internal: [
    'Something went wrong here. Nothing saved is lost. Try again.',
    'यहाँ कुछ गड़बड़ हुई। सेव किया हुआ सुरक्षित है। फिर कोशिश कीजिए।',
    'Yahan kuch gadbad hui. Save kiya hua safe hai. Phir koshish karo.',
  ],
} as const satisfies Record<string, Sentence>;
