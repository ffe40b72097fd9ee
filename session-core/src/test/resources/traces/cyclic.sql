CREATE TABLE players (
  id {id},
  name VARCHAR(40) NOT NULL,
  favourite_id INTEGER REFERENCES balls (id));
CREATE TABLE balls (
  id {id},
  colour VARCHAR(20) NOT NULL,
  player_id INTEGER REFERENCES players (id));
