// What is found by words. The analyzer splits at spaces and changes nothing: the terms are made by the service, folded and
// paired. `standard-folding` would drop "án", "to" and "the" as English stop words.
CREATE CONSTRAINT entry_id IF NOT EXISTS FOR (e:Entry) REQUIRE e.id IS UNIQUE;
CREATE INDEX entry_document IF NOT EXISTS FOR (e:Entry) ON (e.document);
CREATE FULLTEXT INDEX entry_terms IF NOT EXISTS FOR (e:Entry) ON EACH [e.terms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
