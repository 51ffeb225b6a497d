export type CustomerField =
  | 'name'
  | 'phone'
  | 'email'
  | 'address'
  | 'gstin'
  | 'balance'
  | 'limit'
  | 'aliases'
  | 'notes';
export type ProductField =
  | 'name'
  | 'nameHi'
  | 'aliases'
  | 'category'
  | 'unit'
  | 'price'
  | 'mrp'
  | 'cost'
  | 'hsn'
  | 'gst'
  | 'cess'
  | 'barcode'
  | 'stock'
  | 'low';

/** Headings people and other programs write, in English, Hindi and Hinglish; in small letters, without spaces and signs. */
const CUSTOMER: Readonly<Record<CustomerField, string>> = {
  name: 'name customer customername partyname party naam grahak grahakkanaam customerkanaam fullname नाम ग्राहक ग्राहककानाम पार्टी पार्टीकानाम ग्राहकनाम ledgername accountname particulars',
  phone:
    'phone mobile mobileno mobilenumber phoneno phonenumber contact contactno contactnumber whatsapp whatsappno number फोन फ़ोन मोबाइल मोबाइलनंबर मोबाइलनं cell telephone tel फोननं फोननंबर फ़ोननंबर नंबर',
  email: 'email emailid mail ईमेल',
  address: 'address billingaddress pata पता',
  gstin: 'gstin gstno gstnumber gstinno जीएसटी जीएसटीनंबर जीएसटीआईएन',
  balance:
    'balance openingbalance opening outstanding due dues udhaar udhar baaki baki khata closingbalance balancedue receivable amount balanceamount amountdue currentbalance pendingamount बाकी बाकीराशि बकायाराशि उधारराशि बाक़ी उधार बकाया शेष खाता',
  limit: 'creditlimit limit udhaarlimit उधारसीमा सीमा',
  aliases: 'alias aliases nickname nicknames othernames upnaam उपनाम',
  notes: 'note notes remark remarks टिप्पणी नोट',
};

const PRODUCT: Readonly<Record<ProductField, string>> = {
  name: 'name product productname item itemname naam saman samaan maal particulars description itemdescription नाम सामानकानाम उत्पादकानाम मालकानाम सामान उत्पाद वस्तु माल वस्तुकानाम',
  nameHi: 'namehi namehindi hindiname hindi हिंदीनाम हिन्दीनाम',
  aliases: 'alias aliases othernames उपनाम',
  category: 'category group type shreni श्रेणी वर्ग',
  unit: 'unit uom units ikai इकाई',
  price:
    'price rate sellingprice saleprice salesprice sp unitprice dam daam bhav bhaav दाम भाव कीमत क़ीमत मूल्य बिक्रीमूल्य दर',
  mrp: 'mrp एमआरपी अधिकतममूल्य',
  cost: 'cost costprice purchaseprice purchaserate buyingprice cp kharid लागत खरीद ख़रीद खरीदमूल्य ख़रीदमूल्य',
  hsn: 'hsn hsncode hsnsac hsnsaccode एचएसएन',
  gst: 'gst gstrate gstpercent tax taxrate taxpercent gstpercentage जीएसटी जीएसटीदर टैक्स कर',
  cess: 'cess cessrate सेस',
  barcode: 'barcode ean upc code itemcode बारकोड कोड',
  stock:
    'stock quantity qty openingstock currentstock stockquantity openingqty openingquantity closingstock availableqty balanceqty currentqty matra स्टॉक मात्रा भंडार',
  low: 'low lowlevel lowstock reorderlevel minstock minimumstock lowstocklevel न्यूनतम न्यूनतमस्टॉक',
};

/** A heading without case, spaces and signs: "Phone No." is "phoneno"; marks of Devanagari stay, and % is said. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/%/g, 'percent')
    .replace(/\(.*?\)/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const keysOf = <F extends string>(table: Readonly<Record<F, string>>, fields: readonly F[]): Map<string, F> =>
  new Map(
    fields.flatMap((field) => table[field].split(/\s+/).map((key) => [headingKey(key), field] as const)),
  );

const CUSTOMER_FIELDS: readonly CustomerField[] = [
  'name',
  'phone',
  'email',
  'address',
  'gstin',
  'balance',
  'limit',
  'aliases',
  'notes',
];
const PRODUCT_FIELDS: readonly ProductField[] = [
  'name',
  'nameHi',
  'aliases',
  'category',
  'unit',
  'price',
  'mrp',
  'cost',
  'hsn',
  'gst',
  'cess',
  'barcode',
  'stock',
  'low',
];
const CUSTOMER_KEYS = keysOf(CUSTOMER, CUSTOMER_FIELDS);
const PRODUCT_KEYS = keysOf(PRODUCT, PRODUCT_FIELDS);

/** Which column holds which field; the first that says so counts. */
export type Columns<F extends string> = ReadonlyMap<F, number>;

function columnsOf<F extends string>(keys: ReadonlyMap<string, F>, headings: readonly string[]): Columns<F> {
  const columns = new Map<F, number>();
  for (const [at, heading] of headings.entries()) {
    const field = keys.get(headingKey(heading));
    if (field !== undefined && !columns.has(field)) columns.set(field, at);
  }
  return columns;
}

/** The columns of a list of customers. */
export const customerColumns = (headings: readonly string[]): Columns<CustomerField> =>
  columnsOf(CUSTOMER_KEYS, headings);

/** The columns of a list of products. */
export const productColumns = (headings: readonly string[]): Columns<ProductField> =>
  columnsOf(PRODUCT_KEYS, headings);
