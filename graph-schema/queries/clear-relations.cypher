// Links from and to other documents' items stay: they are changed by themselves.
MATCH (i:Item)-[r:PART_OF|ASSIGNED_TO]->()
WHERE i.document IN $documents
DELETE r
