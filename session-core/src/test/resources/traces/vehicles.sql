CREATE TABLE owners (
  id {id},
  name VARCHAR(40) NOT NULL);
CREATE TABLE vehicles (
  id {id},
  kind VARCHAR(20) NOT NULL,
  label VARCHAR(40) NOT NULL,
  doors INTEGER,
  top_speed INTEGER,
  payload INTEGER,
  owner_id INTEGER REFERENCES owners (id));
