CREATE TABLE nodes (
  id {id},
  name VARCHAR(40) NOT NULL,
  parent_id INTEGER REFERENCES nodes (id));
