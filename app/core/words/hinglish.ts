/** 0–99 as a shopkeeper types them in Roman letters, ten to a row. */
const BELOW_HUNDRED = [
  'zero ek do teen char paanch chhe saat aath nau',
  'das gyarah barah terah chaudah pandrah solah satrah atharah unnis',
  'bees ikkis bais teis chaubis pachchis chhabbis sattais atthais untees',
  'tees iktis battis taintis chauntis paintis chhattis saintis adtis untalis',
  'chalis iktalis bayalis taintalis chavalis paintalis chhiyalis saintalis adtalis unchas',
  'pachas ikyavan bavan tirpan chauvan pachpan chhappan sattavan atthavan unsath',
  'saath iksath basath tirsath chaunsath painsath chhiyasath sadsath adsath unhattar',
  'sattar ikhattar bahattar tihattar chauhattar pachhattar chhihattar sathattar athhattar unasi',
  'assi ikyasi bayasi tirasi chaurasi pachasi chhiyasi sattasi atthasi navasi',
  'nabbe ikyanve banve tiranve chauranve pachanve chhiyanve sattanve atthanve ninyanve',
].flatMap((row) => row.split(' '));

/** The Hindi words of 0–99 in Roman letters. */
export function hinglishBelowHundred(n: number): string {
  return BELOW_HUNDRED[n] ?? '';
}
