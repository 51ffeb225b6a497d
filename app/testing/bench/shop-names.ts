import { FIRST_NAMES } from '../../adapters/speech/first-names.ts';

/** Names as they stand in a shop's books, as many as are wanted: people by first, middle and family name, goods by make, thing and size. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const phrases = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const MIDDLES: readonly string[] = ['', ' Kumar', ' Lal', ' Prasad', ' Chand', ' Singh'];
const FAMILIES = words(`
  Agarwal Ahuja Ansari Arora Awasthi Bajaj Bajpai Banerjee Bansal Barua Basu Bedi Bhagat Bharadwaj Bhargava Bhatia Bhatnagar Bhatt
  Bhattacharya Bhosale Biswas Bose Chakraborty Chandra Chaturvedi Chaudhary Chauhan Chawla Chopra Dalal Das Dave Desai Deshmukh
  Deshpande Devi Dhawan Dhillon Dixit Dubey Dutta Dwivedi Fernandes Gaikwad Gandhi Ganguly Garg Gehlot Ghosh Gill Goel Gowda Goswami
  Grover Gujjar Gulati Gupta Halwai Hegde Hussain Iyer Jadhav Jain Jaiswal Jangid Jha Joshi Kadam Kapoor Kashyap Kaul Kaur Khan
  Khandelwal Khanna Khatri Khurana Kohli Kulkarni Kushwaha Mahajan Maheshwari Mahto Malhotra Malik Mandal Mathur Maurya Mehra Mehta
  Menon Mishra Mittal Modi Mondal Mukherjee Nagar Naidu Nair Nanda Narang Nayak Nigam Ojha Pandey Pandit Parmar Pathak Patel Patil
  Pawar Pillai Prajapati Purohit Rajput Rana Rao Rastogi Rathore Rawat Reddy Roy Sahu Saini Saxena Sengupta Seth Sethi Shah Shaikh
  Sharma Shekhawat Shetty Shinde Shrivastava Shukla Siddiqui Sinha Solanki Soni Sood Srinivasan Suthar Swami Tandon Thakur Tiwari
  Tomar Trivedi Tyagi Upadhyay Vaishnav Varma Verma Vyas Wadhwa Yadav
`);
const MAKERS = phrases(`
  Annapurna, Anmol, Ashoka, Balaji, Bharat, Chakki, Deepak, Dhara, Ganesh, Ganga, Gopal, Gulab, Himalaya, Hira, Jai Hind, Jyoti, Kamal,
  Kesar, Kisan, Krishna, Lakshmi, Lal Qila, Madhur, Mahakali, Mangal, Maruti, Mayur, Moti, Nandi, Narmada, Navratna, Nirmal, Parivar,
  Patang, Prabhat, Raja, Rajdhani, Rani, Ratna, Rishta, Sagar, Sanjivani, Saraswati, Shagun, Shakti, Shanti, Shubh, Sona, Surya, Swastik,
  Taj, Tirupati, Triveni, Tulsi, Ujala, Vaishali, Vijay, Vindhya, Vishnu, Yamuna
`);
const THINGS = phrases(`
  Atta, Maida, Sooji, Besan, Basmati Chawal, Poha, Murmura, Dalia, Chana Dal, Arhar Dal, Moong Dal, Masoor Dal, Urad Dal, Rajma,
  Kabuli Chana, Lobia, Matar, Cheeni, Gud, Mishri, Namak, Kala Namak, Sendha Namak, Haldi, Dhaniya Powder, Lal Mirch, Jeera, Rai,
  Ajwain, Saunf, Methi, Hing, Elaichi, Laung, Dalchini, Kali Mirch, Garam Masala, Chaat Masala, Sambar Masala, Sarson Tel, Soyabean Tel,
  Moongfali Tel, Til Tel, Vanaspati, Desi Ghee, Makhan, Paneer, Dahi, Chai Patti, Coffee, Biscuit, Rusk, Namkeen, Bhujia, Papad, Achar,
  Murabba, Sharbat, Chips, Toffee, Chocolate, Noodles, Sevai, Sabudana, Makhana, Kaju, Badam, Kishmish, Pista, Chhuhara, Nahane ka Sabun,
  Kapde ka Sabun, Bartan Bar, Surf, Shampoo, Nariyal Tel, Toothpaste, Toothbrush, Agarbatti, Dhoop, Kapoor, Machis, Mombatti, Diya Batti,
  Phenyl, Jhadu, Pocha, Matka, Balti, Copy, Pencil, Kalam, Rubber, Sutli
`);
const SIZES = phrases(`
  , 50 g, 100 g, 200 g, 250 g, 400 g, 500 g, 1 kg, 2 kg, 5 kg, 10 kg, 25 kg, 200 ml, 500 ml, 1 litre, 5 litre, chhota, bada, family pack,
  combo
`);

/** A stride that has no factor in common with the lists, so that neighbours in number are not neighbours in name. */
const STRIDE = 100_003;

function pick(lists: readonly (readonly string[])[], n: number): string[] {
  const all = lists.reduce((product, list) => product * list.length, 1);
  let left = (n * STRIDE) % all;
  return lists.map((list) => {
    const part = list[left % list.length] ?? '';
    left = Math.floor(left / list.length);
    return part;
  });
}

/** The n-th of some 250,000 people, always the same: "Suresh Kumar Sharma". */
export function personName(n: number): string {
  const [first = '', family = '', middle = ''] = pick([FIRST_NAMES, FAMILIES, MIDDLES], n);
  return `${first}${middle} ${family}`;
}

/** The n-th of some 100,000 things, always the same: "Ganesh Besan 500 g". */
export function goodsName(n: number): string {
  return pick([MAKERS, THINGS, SIZES], n)
    .filter((part) => part !== '')
    .join(' ');
}

/** How people write the same sounds; each is one habit. */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/a(?!a)/, 'aa'],
  [/sh/, 's'],
  [/v/, 'w'],
  [/u/, 'oo'],
  [/i/, 'ee'],
  [/l$/, 'll'],
];

/** A name with a habit in each word, if any fits. */
export function misspelt(name: string, below: (n: number) => number): string {
  const word = (text: string): string => {
    const fitting = HABITS.filter(([from]) => from.test(text));
    const [from, to] = fitting[below(Math.max(1, fitting.length))] ?? [/$/, ''];
    return text.replace(from, to);
  };
  return name.toLowerCase().split(' ').map(word).join(' ');
}
