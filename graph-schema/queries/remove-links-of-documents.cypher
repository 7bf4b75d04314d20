MATCH ()-[l:DERIVES_FROM]->()
WHERE l.childDocument IN $documents
DELETE l
