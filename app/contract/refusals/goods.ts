import type { Sentence } from './sentence.ts';

/** Products and their codes. */
export const goodsRefusals = {
  product_exists: [
    'The shop has a product of this name. Use it, or say that this is another one.',
    'इस नाम का सामान दुकान में है। वही लीजिए, या बताइए कि यह दूसरा है।',
    'Is naam ka saaman dukaan mein hai. Wahi lo, ya batao ki yeh doosra hai.',
  ],
  barcode_invalid: [
    'This is no barcode, or a digit of it is wrong. Scan it again.',
    'यह बारकोड नहीं है या एक अंक ग़लत है। फिर स्कैन कीजिए।',
    'Yeh barcode nahi hai ya ek ank galat hai. Phir scan karo.',
  ],
  barcode_unknown: [
    'No product has this code yet. Choose the product and give it the code.',
    'यह कोड किसी सामान का नहीं है। सामान चुनकर कोड दीजिए।',
    'Yeh code kisi saaman ka nahi hai. Saaman chunkar code do.',
  ],
  barcode_taken: [
    'This code stands on another product. Take it off there first.',
    'यह कोड दूसरे सामान का है। पहले वहाँ से हटाइए।',
    'Yeh code doosre saaman ka hai. Pehle wahan se hatao.',
  ],
  mrp_unsaid: [
    'Several printed prices stand under this code. Choose the one in your hand.',
    'इस कोड के कई MRP हैं। जो हाथ में है वह चुनिए।',
    'Is code ke kai MRP hain. Jo haath mein hai woh chuno.',
  ],
} as const satisfies Record<string, Sentence>;
