/**
 * Common first names of India, as they are spelt in Roman letters. A customer the shop does not know yet can only be heard
 * if his name is expected at all: sounds alone would be read as goods ("Rahul" as "rai aloo").
 */
export const FIRST_NAMES: readonly string[] = `
  Aarti Abdul Abhishek Aditya Ajay Akash Akram Alok Aman Amar Amit Amrit Anand Anil Anita Anjali Ankit Anuj Anup Arjun Arun Arvind
  Asha Ashish Ashok Ashwin Asif Aslam Babita Baldev Balram Bharat Bharti Bhavna Bhupendra Brijesh Chandan Charan Deepa Deepak
  Deepika Devendra Dharmendra Dilip Dinesh Divya Ekta Faisal Farhan Fatima Ganesh Gaurav Geeta George Girish Gopal Govind Gulshan
  Gurpreet Hanuman Hari Harish Harpreet Harsh Hema Hemant Imran Irfan Jagdish Jai Javed Jaya Jitendra John Joseph Jyoti Kailash
  Kajal Kalpana Kamal Kamla Karan Karim Kavita Khushi Kiran Kishan Kishore Komal Krishna Kuldeep Kusum Lakshmi Lalit Lata Laxman
  Madan Madhu Mahendra Mahesh Mamta Manish Manisha Manjeet Manju Manoj Meena Meera Mohan Mohammad Mohit Mukesh Murali Nandini
  Narendra Naresh Nasir Naveen Neelam Neeraj Neha Nikhil Nilesh Nisha Nitin Om Pankaj Parveen Pawan Pinky Pooja Prabhu Pradeep
  Prakash Pramod Prasad Prashant Pratap Praveen Prem Preeti Priya Priyanka Puneet Pushpa Radha Raghav Rahul Raj Rajendra Rajesh
  Rajiv Raju Rakesh Ram Raman Ramesh Rani Ranjit Rashid Rashmi Ravi Ravindra Reena Rekha Ritu Rohan Rohit Roshan Sachin Salim
  Salman Sandeep Sangeeta Sanjay Sanjeev Santosh Sarita Satish Saurabh Savita Seema Shabana Shakeel Shankar Shanti Sharad Shashi
  Shilpa Shiv Shivani Shobha Shubham Shweta Shyam Simran Sita Sneha Sonia Sonu Subhash Sudha Sudhir Sujata Suman Sunil Sunita
  Suraj Surendra Suresh Sushil Sushma Swati Tarun Thomas Tulsi Uday Uma Umesh Usha Varun Vandana Vijay Vikas Vikram Vimla Vinay
  Vinod Vishal Vivek Waseem Yash Yogesh Yusuf Zakir
`
  .trim()
  .split(/\s+/);
