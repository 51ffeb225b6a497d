/** A thing sold, by its name in the language of the screen. */
export function itemName(
  item: { readonly product: string; readonly productHi: string | null },
  language: string,
): string {
  return language === 'hi' ? (item.productHi ?? item.product) : item.product;
}
