UNWIND $ids AS id
MATCH ()-[l:DERIVES_FROM {id: id}]->()
DELETE l
