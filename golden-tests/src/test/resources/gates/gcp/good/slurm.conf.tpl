ClusterName={name}
SlurmctldHost={slurmctld_hosts}
AuthType=auth/{auth_key}
StateSaveLocation={state_save}
SchedulerParameters=bf_continue
Prolog=/opt/prolog/{{site}}.sh
include cloud.conf
