// The index is named: a plan made while there are no links yet would look at all of them for each.
UNWIND $ids AS id
MATCH ()-[l:DERIVES_FROM {id: id}]->()
USING INDEX l:DERIVES_FROM(id)
DELETE l
