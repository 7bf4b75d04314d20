// One node an id. Community Edition has uniqueness only; that fields are there is checked by the service.
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;
// Sections, tasks and targets share one constraint, so that an item is found without knowing what it is.
CREATE CONSTRAINT item_id IF NOT EXISTS FOR (i:Item) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT body_id IF NOT EXISTS FOR (b:Body) REQUIRE b.id IS UNIQUE;

CREATE INDEX document_number IF NOT EXISTS FOR (d:Document) ON (d.number);
CREATE INDEX document_title IF NOT EXISTS FOR (d:Document) ON (d.titleKey);
CREATE INDEX body_order IF NOT EXISTS FOR (b:Body) ON (b.order);
CREATE INDEX item_document IF NOT EXISTS FOR (i:Item) ON (i.document);
// Pages come out of these in the order of the answer.
CREATE INDEX section_place IF NOT EXISTS FOR (s:Section) ON (s.document, s.start, s.id);
CREATE INDEX task_place IF NOT EXISTS FOR (t:Task) ON (t.document, t.start, t.id);
CREATE INDEX target_place IF NOT EXISTS FOR (t:Target) ON (t.document, t.start, t.id);

CREATE INDEX assigned_order IF NOT EXISTS FOR ()-[a:ASSIGNED_TO]-() ON (a.body, a.order);
CREATE INDEX assigned_role_order IF NOT EXISTS FOR ()-[a:ASSIGNED_TO]-() ON (a.body, a.role, a.order);
CREATE INDEX derives_id IF NOT EXISTS FOR ()-[l:DERIVES_FROM]-() ON (l.id);
CREATE INDEX derives_documents IF NOT EXISTS FOR ()-[l:DERIVES_FROM]-() ON (l.childDocument, l.parentDocument);
