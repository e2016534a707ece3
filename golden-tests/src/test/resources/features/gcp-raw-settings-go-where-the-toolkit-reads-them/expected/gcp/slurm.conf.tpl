# slurm.conf of this cluster. The Toolkit fills the words in braces and writes
# partitions, nodes and cloud settings into cloud.conf. Settings of the blueprint
# stand at the end: where a key stands twice, Slurm takes the later one.

ClusterName={name}
{slurmctld_hosts}
SlurmctldPort={control_host_port}
SlurmdPort=6818
SlurmUser=slurm
AuthType=auth/{auth_key}
AuthInfo=cred_expire=120
AuthAltTypes=auth/jwt
CredType=cred/{auth_key}

StateSaveLocation={state_save}
SlurmdSpoolDir=/var/spool/slurmd
SlurmctldPidFile=/var/run/slurm/slurmctld.pid
SlurmdPidFile=/var/run/slurm/slurmd.pid
SlurmctldLogFile={slurmlog}/slurmctld.log
SlurmdLogFile={slurmlog}/slurmd-%n.log
SlurmctldDebug=info
SlurmdDebug=info
DebugFlags=Power

SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
ProctrackType=proctrack/cgroup
TaskPlugin=task/affinity,task/cgroup
MpiDefault={mpi_default}
MaxNodeCount=64000
MessageTimeout=60
ReturnToService=2

AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost={accounting_storage_host}
{accounting_storage_backup_host}
AccountingStoreFlags=job_comment
JobAcctGatherType=jobacct_gather/cgroup
JobAcctGatherFrequency=30

include cloud.conf

# From the blueprint
PriorityWeightAge=100
Licenses=a{{1}},b
