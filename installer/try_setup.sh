#!/usr/bin/env bash
# Try what the setup installs, replaces, removes and refuses, with stand-ins for the programs: installer/try_setup.sh.
# Needs wine 8 or later and makensis (Debian: apt-get install wine wine64 nsis) and the environment of dev/test.py; takes two minutes.
# SIGN is for the setups what it is in build.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" != inside ]; then # a small disk is mounted, which nobody else sees
    exec unshare --mount $([ "$EUID" = 0 ] || echo --map-root-user) "$PWD/installer/try_setup.sh" inside
fi
WORK=$(mktemp -d)
export WINEPREFIX=$WORK/prefix WINEDEBUG=-all LC_ALL=C.UTF-8 WINEDLLOVERRIDES="mscoree=;mshtml="
trap 'wineserver -k || true; umount "$WORK/small" 2>/dev/null || true; rm -rf "$WORK"' EXIT
C=$WORK/prefix/drive_c
WINDOWS='HKLM\Software\Microsoft\Windows NT\CurrentVersion'
ENTRY='Software\Microsoft\Windows\CurrentVersion\Uninstall\NianBao'

fail() { echo "FAILED: $*" >&2; exit 1; }
status() { local is=0; timeout 120 wine cmd /c "$@" </dev/null >&2 || is=$?; echo "$is"; }
returns() { # STATUS COMMAND
    local is
    is=$(cd "$WORK" && status "$2")
    [ "$is" = "$1" ] || fail "$2 returned $is, not $1"
}
holds() { # FOLDER NAMES
    local there
    there=$(cd "$1" && find . -type f | sort | paste -sd ' ')
    [ "$there" = "$2" ] || fail "in $1: $there"
}
make() { # VERSION FILE [BYTES]
    local folder=$WORK/$1
    mkdir -p "$folder/_internal/$(dirname "$2")" "$WORK/made-$1"
    printf MZ | tee "$folder/公开年报.exe" >"$folder/nianbao-cli.exe"
    printf zip >"$folder/_internal/base_library.zip"
    printf %s "$1" >"$folder/_internal/same.txt"
    head -c "${3:-10}" /dev/urandom >"$folder/_internal/$2"
    .venv/bin/python -c 'import os, sys; from pathlib import Path; from installer import setup_file
setup_file.VERSION = sys.argv[3]
setup_file.setup(Path(sys.argv[1]), Path(sys.argv[2]), sign=os.environ.get("SIGN", ""), quick=True)' \
        "$folder" "$WORK/made-$1" "$1"
    mv "$WORK/made-$1"/*.exe "$WORK/$1.exe"
}
remove() { # FOLDER
    timeout 120 wine "$1/uninstall.exe" /S </dev/null || fail "the uninstaller returned $?"
    for _ in $(seq 60); do [ -e "$1/uninstall.exe" ] || break; sleep 0.5; done
    [ ! -e "$1/uninstall.exe" ] || fail "$1 is not removed"
    sleep 1 # the folders go last
}
be_build() { # NUMBER
    for name in CurrentBuild CurrentBuildNumber; do wine reg add "$WINDOWS" /v "$name" /d "$1" /f >/dev/null; done
    wineserver -w
}
written() { wine reg query "$1" >/dev/null 2>&1; }

make 0.1.0 旧/a.dll
make 0.2.0 新/b.dll
make 0.3.0 大/c.dll 3000000
wineboot --init </dev/null >/dev/null 2>&1
wine winecfg -v win10 </dev/null
be_build 19045

ALL="./_internal/base_library.zip ./_internal/installed.txt"
OURS="./_internal/same.txt"
TOP="./nianbao-cli.exe ./uninstall.exe ./公开年报.exe"
mkdir -p "$C/tool/_internal"
echo theirs >"$C/tool/_internal/other.dll"
returns 0 '0.1.0.exe /S /D=C:\tool'
holds "$C/tool" "$ALL ./_internal/other.dll $OURS ./_internal/旧/a.dll $TOP"
rm "$C/tool/_internal/installed.txt" # as a version that left no list
returns 0 '0.2.0.exe /S /D=C:\tool'
holds "$C/tool" "$ALL ./_internal/other.dll $OURS ./_internal/新/b.dll ./_internal/旧/a.dll $TOP"
[ "$(cat "$C/tool/_internal/same.txt")" = 0.2.0 ] || fail "the older file is left"
rm -r "$C/tool/_internal/旧"
remove "$C/tool"
holds "$C/tool" "./_internal/other.dll"
echo "another program's file stays through setup, upgrade and removal"

mkdir -p "$C/theirs/_internal"
echo theirs >"$C/theirs/_internal/base_library.zip"
returns 6 '0.2.0.exe /S /D=C:\theirs'
holds "$C/theirs" "./_internal/base_library.zip"
echo "a folder with another program of the same make is refused"

mkdir "$WORK/small"
mount -t tmpfs -o size=2m tmpfs "$WORK/small"
ln -s "$WORK/small" "$WINEPREFIX/dosdevices/e:"
returns 0 '0.2.0.exe /S /D=E:\程序'
before=$(cd "$WORK/small" && find . -type f -exec sha256sum {} + | sort)
returns 4 '0.3.0.exe /S /D=E:\程序'
[ "$(cd "$WORK/small" && find . -type f -exec sha256sum {} + | sort)" = "$before" ] || fail "a full disk has changed the program"
returns 4 '0.3.0.exe /S /D=E:\另一处'
[ ! -e "$WORK/small/另一处" ] || fail "a full disk leaves a part of a program"
echo "a full disk leaves the old version whole, and nothing of the new one"

hold() { timeout 60 wine cmd /c "ping -n 8 127.0.0.1 < E:\\程序\\_internal\\$1" >/dev/null 2>&1 & sleep 2; }
mount -o remount,size=20m "$WORK/small"
hold 新\\b.dll
returns 4 '0.3.0.exe /S /D=E:\程序'
[ "$(cd "$WORK/small" && find . -type f -exec sha256sum {} + | sort)" = "$before" ] || fail "a file in use: $(find "$WORK/small")"
wait
mkdir -p "$WORK/small/程序/_internal-old/_internal"
mv "$WORK/small/程序/"{公开年报.exe,nianbao-cli.exe} "$WORK/small/程序/_internal-old" # cut off in the middle
mkdir -p "$WORK/small/程序/_internal-new/_internal"
cp "$WORK/small/程序/_internal/installed.txt" "$WORK/small/程序/_internal-new/_internal"
returns 0 '0.3.0.exe /S /D=E:\程序'
holds "$WORK/small/程序" "$ALL $OURS ./_internal/大/c.dll $TOP"
[ "$(cd "$WORK/small/程序" && ls | wc -l)" = 4 ] || fail "left: $(ls "$WORK/small/程序")"
echo "a file in use leaves the old version whole; a setup that was cut off is mended by the next"

returns 7 '0.2.0.exe /S'
written "HKCU\\$ENTRY" || fail "the entry has gone"
remove "$WORK/small/程序"
[ ! -e "$WORK/small/程序" ] || fail "left: $(find "$WORK/small")"
echo "an older version over a newer one is refused"

PROGRAMS="$C/Program Files/公开年报"
returns 0 '0.1.0.exe /S /AllUsers'
returns 0 '0.2.0.exe /S /AllUsers'
holds "$PROGRAMS" "$ALL $OURS ./_internal/新/b.dll $TOP"
returns 7 '0.1.0.exe /S'
! written "HKCU\\$ENTRY" || fail "an entry for one user"
for key in "HKLM\\$ENTRY" 'HKLM\Software\Classes\.nianbao' 'HKLM\Software\Classes\.taizhang'; do
    written "$key" || fail "$key is not written"
done
[ -e "$C/ProgramData/Microsoft/Windows/Start Menu/Programs/公开年报.lnk" ] || fail "no entry in everybody's Start menu"
remove "$PROGRAMS"
for key in "HKLM\\$ENTRY" 'HKLM\Software\Classes\.nianbao' 'HKLM\Software\Classes\NianBao.Library' \
    'HKLM\Software\Classes\.taizhang' 'HKLM\Software\Classes\NianBao.Ledger'; do
    ! written "$key" || fail "$key is left"
done
[ ! -e "$PROGRAMS" ] || fail "left: $(find "$PROGRAMS")"
[ ! -e "$C/ProgramData/Microsoft/Windows/Start Menu/Programs/公开年报.lnk" ] || fail "the Start menu's entry is left"
echo "for all users: installed, upgraded, removed"

for build in 10240 14393 17762; do
    be_build "$build"
    returns 5 '0.2.0.exe /S /D=C:\old'
    [ ! -e "$C/old" ] || fail "installed on build $build"
done
be_build 17763
returns 0 '0.2.0.exe /S /D=C:\old'
echo "Windows before build 17763 is refused"
