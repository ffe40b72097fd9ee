CREATE TABLE students (
  id {id},
  name VARCHAR(40) NOT NULL);
CREATE TABLE courses (
  id {id},
  title VARCHAR(40) NOT NULL);
CREATE TABLE enrolments (
  student_id INTEGER NOT NULL REFERENCES students (id),
  course_id INTEGER NOT NULL REFERENCES courses (id),
  grade INTEGER,
  PRIMARY KEY (student_id, course_id));
