"""Live registers stay out of synchronised and network folders."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from pga_desktop.storage import plaats

KOPPELINGEN = """\
proc /proc proc rw 0 0
/dev/sda1 / ext4 rw 0 0
server:/huis /home nfs4 rw 0 0
/dev/sdb1 /home/lokaal ext4 rw 0 0
//srv/gedeeld /mnt/g\\040schijf cifs rw 0 0
"""


@pytest.mark.parametrize(
    "naam",
    [
        "OneDrive",
        "OneDrive - Gemeente Woerden",
        "Dropbox",
        "Dropbox (werk)",
        "Google Drive",
        "Mijn Drive",
        "Nextcloud",
        "iCloud Drive",
        "Mobile Documents",
        "ONEDRIVE",
    ],
)
def test_synchronised_folders_are_known_by_name(tmp_path: Path, naam: str) -> None:
    assert plaats.beoordeel(tmp_path / naam / "PGA" / "x.pgaregister") == "map-gesynchroniseerd"


@pytest.mark.parametrize("naam", ["Registers", "Dropboxen", "Nextclouderaar", "Drive", "één map"])
def test_ordinary_folders_are_welcome(tmp_path: Path, naam: str) -> None:
    assert plaats.beoordeel(tmp_path / naam / "x.pgaregister") is None


@pytest.mark.parametrize("merk", [".dropbox.cache", "._sync_1a2b.db", ".stfolder"])
def test_synchronised_folders_are_known_by_what_lies_in_them(tmp_path: Path, merk: str) -> None:
    (tmp_path / merk).touch()
    assert plaats.beoordeel(tmp_path / "diep" / "er" / "in") == "map-gesynchroniseerd"


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "kort").symlink_to(tmp_path / "OneDrive")
    assert plaats.beoordeel(tmp_path / "kort") == "map-gesynchroniseerd"


def test_a_renamed_onedrive_is_known_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert plaats.beoordeel(tmp_path / "Wolk" / "x") is None
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Wolk"))
    assert plaats.beoordeel(tmp_path / "Wolk" / "x") == "map-gesynchroniseerd"
    assert plaats.beoordeel(tmp_path / "Elders") is None


@pytest.mark.parametrize(
    ("pad", "stelsel"),
    [
        ("/home/kim/register", "nfs4"),
        ("/home/lokaal/register", "ext4"),
        ("/homer/register", "ext4"),
        ("/mnt/g schijf/register", "cifs"),
        ("/srv/register", "ext4"),
    ],
)
def test_the_nearest_mount_decides(pad: str, stelsel: str) -> None:
    assert plaats.bestandsstelsel(PurePosixPath(pad), KOPPELINGEN) == stelsel


@pytest.mark.skipif(not Path("/proc/mounts").exists(), reason="this system has no /proc/mounts")
def test_a_network_mount_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    koppelingen = tmp_path / "mounts"
    koppelingen.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {tmp_path}/huis nfs rw 0 0\n")
    monkeypatch.setattr(plaats, "_PROC_MOUNTS", koppelingen)
    assert plaats.beoordeel(tmp_path / "huis" / "register") == "map-op-netwerk"
    assert plaats.beoordeel(tmp_path / "elders" / "register") is None


@pytest.mark.parametrize(
    ("pad", "verwacht"),
    [
        (r"\\server\deel\map", True),
        (r"\\?\UNC\server\deel\map", True),
        (r"C:\Users\kim", False),
        (r"\\?\C:\Users\kim", False),
    ],
)
def test_unc_paths(pad: str, verwacht: bool) -> None:
    assert plaats.is_unc(PureWindowsPath(pad)) == verwacht
