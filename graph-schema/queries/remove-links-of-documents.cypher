MATCH (child:Item)-[l:DERIVES_FROM]->(:Item)
WHERE child.document IN $documents
DELETE l
