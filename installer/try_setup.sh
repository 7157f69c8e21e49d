#!/usr/bin/env bash
# Try what the setup installs, replaces, removes and refuses, with stand-ins for the programs: installer/try_setup.sh.
# Needs wine 8 or later and makensis (Debian: apt-get install wine wine64 nsis) and the environment of dev/test.py; takes a minute.
set -euo pipefail
cd "$(dirname "$0")/.."
WORK=$(mktemp -d)
export WINEPREFIX=$WORK/prefix WINEDEBUG=-all LC_ALL=C.UTF-8 WINEDLLOVERRIDES="mscoree=;mshtml="
trap 'wineserver -k || true; rm -rf "$WORK"' EXIT
C=$WORK/prefix/drive_c
WINDOWS='HKLM\Software\Microsoft\Windows NT\CurrentVersion'

fail() { echo "FAILED: $*" >&2; exit 1; }
status() { local is=0; timeout 120 wine cmd /c "$@" </dev/null >&2 || is=$?; echo "$is"; }
returns() { # STATUS COMMAND
    local is
    is=$(cd "$WORK" && status "$2")
    [ "$is" = "$1" ] || fail "$2 returned $is, not $1"
}
holds() { # FOLDER NAMES
    local there
    there=$(cd "$C/$1" && find . -type f | sort | paste -sd ' ')
    [ "$there" = "$2" ] || fail "in $1: $there"
}
make() { # VERSION FILE
    mkdir -p "$WORK/$1/_internal/$(dirname "$2")" "$WORK/made-$1"
    printf MZ | tee "$WORK/$1/公开年报.exe" >"$WORK/$1/nianbao-cli.exe"
    printf zip | tee "$WORK/$1/_internal/base_library.zip" >"$WORK/$1/_internal/$2"
    .venv/bin/python -c 'import sys; from pathlib import Path; from installer.pack import setup
setup(Path(sys.argv[1]), Path(sys.argv[2]), "amd64-unicode", quick=True)' "$WORK/$1" "$WORK/made-$1"
    mv "$WORK/made-$1"/*.exe "$WORK/$1.exe"
}
be_build() { # NUMBER
    for name in CurrentBuild CurrentBuildNumber; do wine reg add "$WINDOWS" /v "$name" /d "$1" /f >/dev/null; done
    wineserver -w
}

make older 旧/a.dll
make newer 新/b.dll
wineboot --init </dev/null >/dev/null 2>&1
wine winecfg -v win10 </dev/null
be_build 19045

mkdir -p "$C/tool/_internal"
echo theirs >"$C/tool/_internal/other.dll"
OURS="./nianbao-cli.exe ./uninstall.exe ./公开年报.exe"
returns 0 'older.exe /S /D=C:\tool'
holds tool "./_internal/base_library.zip ./_internal/installed.txt ./_internal/other.dll ./_internal/旧/a.dll $OURS"
returns 0 'newer.exe /S /D=C:\tool'
holds tool "./_internal/base_library.zip ./_internal/installed.txt ./_internal/other.dll ./_internal/新/b.dll $OURS"
returns 0 'C:\tool\uninstall.exe /S'
for _ in $(seq 60); do [ -e "$C/tool/uninstall.exe" ] || break; sleep 0.5; done
holds tool "./_internal/other.dll"
echo "another program's file stays through setup, upgrade and removal"

mkdir -p "$C/theirs/_internal"
echo theirs >"$C/theirs/_internal/base_library.zip"
returns 6 'newer.exe /S /D=C:\theirs'
holds theirs "./_internal/base_library.zip"
echo "a folder with another program of the same make is refused"

for build in 10240 14393 17762; do
    be_build "$build"
    returns 5 'newer.exe /S /D=C:\old'
    [ ! -e "$C/old" ] || fail "installed on build $build"
done
be_build 17763
returns 0 'newer.exe /S /D=C:\old'
echo "Windows before build 17763 is refused"
