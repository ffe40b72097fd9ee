CREATE TABLE users (
  id {id},
  name VARCHAR(40) NOT NULL,
  age INTEGER);
CREATE TABLE addresses (
  id {id},
  email VARCHAR(60) NOT NULL,
  user_id INTEGER NOT NULL REFERENCES users (id));
CREATE TABLE orders (
  id {id},
  descr VARCHAR(40),
  total INTEGER NOT NULL,
  user_id INTEGER REFERENCES users (id));
CREATE TABLE items (
  id {id},
  sku VARCHAR(20) NOT NULL UNIQUE,
  price INTEGER);
CREATE TABLE order_items (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  item_id INTEGER NOT NULL REFERENCES items (id),
  PRIMARY KEY (order_id, item_id));
CREATE TABLE profiles (
  id {id},
  nick VARCHAR(40),
  bio VARCHAR(200),
  user_id INTEGER REFERENCES users (id));
