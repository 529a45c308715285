-- The secret a shop signs with, sealed together with the version that it belongs to: it stays the same when the secret
-- of the installation changes. Null for inboxes made before; the service fills it in.
alter table inbox add column secret_sealed text;
