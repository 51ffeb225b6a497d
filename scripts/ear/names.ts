/** People as shops know them, in both scripts: the voices of each language get the spelling that they read right. */

type Pair = readonly [devanagari: string, roman: string];

const PEOPLE = `
  दीपक Deepak, विकास Vikas, कविता Kavita, महेश Mahesh, गीता Geeta, राजू Raju, संजय Sanjay, पूजा Pooja, अनिल Anil, सुनीता Sunita,
  रमेश Ramesh, किशोर Kishore, नीलम Neelam, विजय Vijay, मनोज Manoj, आशा Asha, गोपाल Gopal, दिनेश Dinesh, रेखा Rekha, अजय Ajay,
  इमरान Imran, सलीम Salim, हरीश Harish, लक्ष्मी Lakshmi, मीना Meena, प्रकाश Prakash, भारती Bharti, चंदन Chandan, नवीन Naveen,
  जगदीश Jagdish, फ़ातिमा Fatima, बलराम Balram, उषा Usha, शंकर Shankar, गणेश Ganesh, योगेश Yogesh, वंदना Vandana, पंकज Pankaj,
  ललिता Lalita, तुलसी Tulsi, राम Ram, श्याम Shyam, मोहन Mohan, सीता Sita, राहुल Rahul, सुरेश Suresh, अमित Amit, प्रिया Priya,
  नेहा Neha, अंजलि Anjali, रोहित Rohit, आरती Aarti, जयेश Jayesh, धर्मेंद्र Dharmendra, वरुण Varun, ज्योति Jyoti, ईश्वर Ishwar,
  ओमप्रकाश Omprakash, हनुमान Hanuman, तारा Tara, शर्मा Sharma, गुप्ता Gupta, वर्मा Verma, यादव Yadav, सिंह Singh, पटेल Patel,
  मिश्रा Mishra, चौहान Chauhan
`;

const pairs = PEOPLE.trim()
  .split(/\s*,\s*/)
  .map((pair): Pair => {
    const [devanagari = '', roman = ''] = pair.split(' ');
    return [devanagari, roman];
  });

export const DEVANAGARI_NAMES: readonly string[] = pairs.map(([devanagari]) => devanagari);
export const ROMAN_NAMES: readonly string[] = pairs.map(([, roman]) => roman);
