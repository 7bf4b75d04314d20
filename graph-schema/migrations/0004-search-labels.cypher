// Entries carry labels by which they are filtered and counted, in the place of the type and the document; the service
// writes them anew at its next start, since their checksums differ.
DROP INDEX entry_document IF EXISTS;
