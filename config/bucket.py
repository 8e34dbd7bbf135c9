"""Files with a service that speaks S3, held in little memory on their way. Loaded only where a bucket is named."""

from boto3.s3.transfer import TransferConfig
from storages.backends.s3 import S3Storage

MOST_IN_MEMORY = 1024 * 1024
"""Bytes of a file that is being read; of a larger one the rest lies on the disk."""


class Bucket(S3Storage):
    """A file goes piece by piece, one piece at a time: ten at once would hold eighty megabytes."""

    def get_default_settings(self) -> dict:
        ours = {"transfer_config": TransferConfig(use_threads=False), "max_memory_size": MOST_IN_MEMORY}
        return {**super().get_default_settings(), **ours}
