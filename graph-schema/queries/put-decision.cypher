MERGE (d:Decision {id: $id})
SET d.at = $at, d.nodes = $nodes, d.data = $data
