const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words as a name is written: "rahul sharma" is "Rahul Sharma". */
export const asName = (heard: string): string => heard.split(' ').map(capital).join(' ');
