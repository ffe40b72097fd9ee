CREATE TABLE companies (
  id {id},
  name VARCHAR(40) NOT NULL);
CREATE TABLE people (
  id {id},
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(40) NOT NULL,
  company_id INTEGER REFERENCES companies (id));
CREATE TABLE managers (
  id INTEGER NOT NULL PRIMARY KEY REFERENCES people (id),
  budget INTEGER);
CREATE TABLE engineers (
  id INTEGER NOT NULL PRIMARY KEY REFERENCES people (id),
  lang VARCHAR(20),
  manager_id INTEGER REFERENCES managers (id));
