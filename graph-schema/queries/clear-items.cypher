// Items that their documents no longer have.
MATCH (i:Item)
WHERE i.document IN $documents AND NOT i.id IN $kept
DETACH DELETE i
