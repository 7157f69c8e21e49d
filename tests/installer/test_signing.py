"""A setup signed as an office would, by osslsigncode with a certificate made on the spot."""

import shutil
import subprocess
from pathlib import Path

import pytest

from installer import pack
from installer.setup_file import setup
from resources.folders import NAME

_TOOLS = ("makensis", "osslsigncode", "openssl")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, _TOOLS)), reason="makensis, osslsigncode or openssl is not installed"
)


@pytest.fixture
def sign(tmp_path: Path) -> str:
    """Return a command that signs the file it is given; the certificate is cert.pem."""
    request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-noenc", "-days", "2"]
    request += ["-subj", "/CN=试签", "-utf8", "-addext", "extendedKeyUsage=codeSigning"]
    request += ["-keyout", str(tmp_path / "key.pem"), "-out", str(tmp_path / "cert.pem")]
    subprocess.run(request, check=True, capture_output=True)
    command = tmp_path / "sign.sh"
    command.write_text(
        f"""#!/bin/sh
osslsigncode sign -h sha256 -certs {tmp_path}/cert.pem -key {tmp_path}/key.pem \\
    -in "$1" -out "$1.signed" && mv "$1.signed" "$1"
"""
    )
    command.chmod(0o700)
    return str(command)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / NAME
    (folder / "_internal").mkdir(parents=True)
    for program in pack.PROGRAMS:
        (folder / program).write_bytes(b"MZ")
    return folder


def verified(path: Path, certificate: Path) -> bool:
    command = ["osslsigncode", "verify", "-CAfile", str(certificate), "-in", str(path)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_signed_setup_is_verified_and_an_altered_one_is_not(
    folder: Path, tmp_path: Path, sign: str
) -> None:
    certificate = tmp_path / "cert.pem"
    unsigned = setup(folder, tmp_path, quick=True).rename(tmp_path / "unsigned.exe")
    made = setup(folder, tmp_path, sign=sign, quick=True)
    assert verified(made, certificate)
    assert not verified(unsigned, certificate)
    altered = bytearray(made.read_bytes())
    altered[len(altered) // 2] ^= 1
    made.write_bytes(altered)
    assert not verified(made, certificate)
