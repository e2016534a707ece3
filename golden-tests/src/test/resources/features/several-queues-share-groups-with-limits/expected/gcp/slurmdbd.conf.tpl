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
PurgeEventAfter=365days
PurgeJobAfter=365days
PurgeResvAfter=365days
PurgeStepAfter=365days
PurgeSuspendAfter=365days
PurgeTXNAfter=365days
PurgeUsageAfter=365days
