/** A command as a voice is to say it, and as the shop would write it. */
export interface SpokenCommand {
  readonly said: string;
  readonly meant: string;
}

type Pair = readonly [devanagari: string, roman: string];

const PEOPLE: readonly Pair[] = [
  ['राहुल', 'Rahul'],
  ['सुरेश', 'Suresh'],
  ['सीता', 'Sita'],
  ['मोहन', 'Mohan'],
  ['अमित', 'Amit'],
  ['प्रिया', 'Priya'],
  ['गोपाल', 'Gopal'],
  ['कविता', 'Kavita'],
  ['दीपक', 'Deepak'],
  ['विक्रम', 'Vikram'],
];
const GOODS: readonly Pair[] = [
  ['चावल', 'chawal'],
  ['चीनी', 'cheeni'],
  ['आटा', 'atta'],
  ['नमक', 'namak'],
  ['हल्दी', 'haldi'],
  ['बेसन', 'besan'],
  ['पोहा', 'poha'],
  ['मैदा', 'maida'],
  ['राजमा', 'rajma'],
  ['सूजी', 'sooji'],
];
/** C is somebody, P and Q are goods. */
const SHAPES: readonly Pair[] = [
  ['C का बिल बनाओ दो किलो P एक किलो Q', 'C ka bill banao do kilo P ek kilo Q'],
  ['C ने पाँच सौ रुपये दिए', 'C ne paanch sau rupaye diye'],
  ['C का हिसाब बताओ', 'C ka hisaab batao'],
  ['तीन किलो P जोड़ो', 'teen kilo P jodo'],
  ['C के खाते में दो सौ रुपये लिखो', 'C ke khaate mein do sau rupaye likho'],
  ['P कितना बचा है', 'P kitna bacha hai'],
  ['C का बिल बनाओ पाँच किलो Q', 'C ka bill banao paanch kilo Q'],
  ['P हटा दो', 'P hata do'],
];

const pick = <Each>(list: readonly Each[], n: number): Each => {
  const each = list[n % list.length];
  if (each === undefined) throw new RangeError('an empty list');
  return each;
};

/** The n-th of eighty commands: each shape is said ten times, of somebody and something else each time. */
export function spokenCommand(n: number): SpokenCommand {
  const [round, shape] = [Math.floor(n / SHAPES.length), n % SHAPES.length];
  const words = {
    C: pick(PEOPLE, 7 * round + shape),
    P: pick(GOODS, 3 * round + shape),
    Q: pick(GOODS, 3 * round + shape + 4),
  };
  const fill = (text: string, side: 0 | 1) =>
    text
      .split(' ')
      .map((word) => (word === 'C' || word === 'P' || word === 'Q' ? words[word][side] : word))
      .join(' ');
  const [said, meant] = pick(SHAPES, shape);
  return { said: fill(said, 0), meant: fill(meant, 1) };
}
