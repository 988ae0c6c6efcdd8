"""What a run tells when it ends: report, statistics, alarms."""
