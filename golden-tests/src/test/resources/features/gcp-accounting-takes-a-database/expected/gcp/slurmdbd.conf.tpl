# slurmdbd.conf of this cluster. The Toolkit fills the words in braces. Settings of
# the blueprint stand at the end.

{dbd_host_str}
AuthType=auth/{auth_key}
AuthAltTypes=auth/jwt
AuthAltParameters=jwt_key={state_save}/jwt_hs256.key
SlurmUser=slurm
LogFile={slurmlog}/slurmdbd.log
PidFile=/var/run/slurm/slurmdbd.pid
DebugLevel=info

StorageType=accounting_storage/mysql
StorageLoc={db_name}
StorageHost={db_host}
StoragePort={db_port}
StorageUser={db_user}
StoragePass={db_pass}

# From the blueprint
PurgeEventAfter=90days
PurgeJobAfter=90days
PurgeResvAfter=90days
PurgeStepAfter=90days
PurgeSuspendAfter=90days
PurgeTXNAfter=90days
PurgeUsageAfter=90days
