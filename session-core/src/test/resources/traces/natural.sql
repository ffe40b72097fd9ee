CREATE TABLE countries (
  code VARCHAR(10) NOT NULL PRIMARY KEY,
  name VARCHAR(40) NOT NULL);
CREATE TABLE cities (
  id {id},
  name VARCHAR(40) NOT NULL,
  country_code VARCHAR(10) REFERENCES countries (code) ON UPDATE CASCADE);
CREATE TABLE landmarks (
  country_code VARCHAR(10) NOT NULL REFERENCES countries (code) ON UPDATE CASCADE,
  num INTEGER NOT NULL,
  title VARCHAR(40) NOT NULL,
  PRIMARY KEY (country_code, num));
