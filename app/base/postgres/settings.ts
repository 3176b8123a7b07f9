import { roleNames, superuserName } from "./cluster.ts";

/*
 * Written anew at each start, so a newer version's settings reach old clusters;
 * what the operator adds goes into own.conf beside it. Durability is never
 * traded away. The log holds no statements, values or details: they may be
 * somebody's words, and errors reach the program that asked anyway.
 */
export const postgresqlConf = `# Written by the launcher at each start. Put your own settings in own.conf.
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 40
shared_buffers = 64MB
fsync = on
synchronous_commit = on
full_page_writes = on
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_directory = 'log'
log_filename = 'postgres-%Y%m%d-%H%M%S.log'
log_rotation_size = 5MB
log_rotation_age = 0
log_line_prefix = '%m [%p] '
log_checkpoints = off
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
include_if_exists = 'own.conf'
`;

/** No TCP, and on the socket only the users named in pg_ident.conf, vouched for by the kernel. */
export const pgHbaConf = "local all all peer map=house\n";

/** Root may come in too (it could become any user anyway): the CLI run by root must reach a user's cluster. */
export function pgIdentConf(systemUser: string): string {
  const roles = [superuserName, ...Object.values(roleNames)];
  const users = [...new Set([systemUser, "root"])];
  return users.flatMap((user) => roles.map((role) => `house "${user}" ${role}\n`)).join("");
}
