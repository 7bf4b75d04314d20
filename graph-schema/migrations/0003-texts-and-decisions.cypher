// What instances share beside the graph: the texts it is made of, in the order in which they came, and what people decided.
CREATE CONSTRAINT text_sha256 IF NOT EXISTS FOR (t:Text) REQUIRE t.sha256 IS UNIQUE;
CREATE INDEX text_sequence IF NOT EXISTS FOR (t:Text) ON (t.sequence);
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (d:Decision) REQUIRE d.id IS UNIQUE;
CREATE INDEX decision_order IF NOT EXISTS FOR (d:Decision) ON (d.at, d.id);
