"""Where a live register may not stand: folders that are synchronised or on a network.

A synchronising program copies a database halfway through a write, and file locks and write-ahead
logging do not hold on network drives. Backups are welcome there; this check is for live registers.
"""

import ctypes
import os
import sys
from pathlib import Path, PurePath, PureWindowsPath

MAP_NIET_VOLUIT = "map-niet-voluit"
MAP_BESTAAT_NIET = "map-bestaat-niet"
MAP_GESYNCHRONISEERD = "map-gesynchroniseerd"
MAP_OP_NETWERK = "map-op-netwerk"

_SYNC_NAMEN = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "mijn drive",
    "nextcloud",
    "owncloud",
    "icloud",
    "mobile documents",
    "seafile",
    "sharepoint",
)
_SYNC_MERKEN = (
    ".dropbox.cache",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    "._sync_*.db",
    ".sync_*.db",
    ".tmp.drivedownload",
    ".stfolder",
)
_SYNC_OMGEVING = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Windows names the folders of OneDrive here, whatever they are called."""

_NETWERK_STELSELS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "davfs", "fuse.davfs", "fuse.glusterfs"}
    | {"fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.onedriver"}
)
_DRIVE_REMOTE = 4
_PROC_MOUNTS = Path("/proc/mounts")


def beoordeel_keuze(map_: Path) -> str | None:
    """Why a register may not stand in the folder somebody named (a code), or None when it may.

    Only a folder that is there: a slip of the pen makes no new one, and is no register that is
    lost when the program is started from elsewhere.
    """
    if not map_.is_absolute():
        return MAP_NIET_VOLUIT
    return beoordeel(map_) if os.path.isdir(map_) else MAP_BESTAAT_NIET


def beoordeel(pad: Path) -> str | None:
    """Why a register may not stand at this path (a code), or None when it may.

    The path need not exist yet. Looks at names, at marker files of synchronising programs in the
    folders above, and at the kind of file system.
    """
    voluit = pad.expanduser().absolute()
    if op_netwerk(voluit):
        return MAP_OP_NETWERK
    if gesynchroniseerd(voluit) or gesynchroniseerd(voluit.resolve()):
        return MAP_GESYNCHRONISEERD
    return None


def gesynchroniseerd(pad: Path) -> bool:
    """Whether a synchronising program looks after one of the folders of this path."""
    if any(is_sync_naam(deel) for deel in pad.parts):
        return True
    wortels = [os.environ[naam] for naam in _SYNC_OMGEVING if os.environ.get(naam)]
    return any(pad.is_relative_to(wortel) for wortel in wortels) or any(
        next(map_.glob(merk), None) is not None
        for map_ in (pad, *pad.parents)
        for merk in _SYNC_MERKEN
    )


def is_sync_naam(deel: str) -> bool:
    """'OneDrive - Gemeente Dorp' and 'Dropbox (werk)' as well; 'Dropboxen' is just a name."""
    klein = deel.casefold()
    return any(
        klein == naam or (klein.startswith(naam) and not klein[len(naam)].isalnum())
        for naam in _SYNC_NAMEN
    )


def op_netwerk(pad: Path) -> bool:
    """Whether this path lies on a drive of another machine."""
    if sys.platform == "win32":
        station = pad.drive
        soort = ctypes.windll.kernel32.GetDriveTypeW(station + "\\")
        return is_unc(pad) or soort == _DRIVE_REMOTE
    try:
        koppelingen = _PROC_MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return bestandsstelsel(pad.resolve(), koppelingen) in _NETWERK_STELSELS


def is_unc(pad: PurePath) -> bool:
    r"""A path like \\server\share, also in its \\?\UNC\server\share form."""
    station = PureWindowsPath(pad).drive
    return (
        station.startswith("\\\\")
        and not station.startswith(("\\\\?\\", "\\\\.\\"))
        or (station.upper().startswith("\\\\?\\UNC\\"))
    )


def bestandsstelsel(pad: PurePath, koppelingen: str) -> str:
    """The file system type of the mount that holds a path, from the text of /proc/mounts."""
    gevonden, stelsel = PurePath("/"), ""
    for regel in koppelingen.splitlines():
        _, punt, soort, *_ = regel.split(" ")
        koppelpunt = PurePath(punt.replace("\\040", " "))
        if pad.is_relative_to(koppelpunt) and koppelpunt.is_relative_to(gevonden):
            gevonden, stelsel = koppelpunt, soort
    return stelsel
