#!/usr/bin/env bash
# One clerk's Windows, from the first setup to the removal; smoke.sh runs it: smoke_clerk.sh FOLDER NAME WHERE.
# WHERE is the folder to install to, the default one if empty. Whatever is not as it should be ends it.
set -euo pipefail
cd "$1"
NAME=$2 WHERE=$3
export HOME=$PWD/home WINEPREFIX=$PWD/prefix LC_ALL=zh_CN.UTF-8 # a Chinese Windows: its old programs speak GBK
export WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=;winedbg.exe=d"
mkdir -p "$HOME"
USERS="$WINEPREFIX/drive_c/users/$NAME"
LOCAL="$USERS/AppData/Local"
DATA="$LOCAL/公开年报"
SHORTCUT="$USERS/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/公开年报.lnk"

say() { echo "$NAME: $*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
windows() { timeout 300 wine "$@" </dev/null; }
status() { local is=0; "$@" >&2 || is=$?; echo "$is"; }
install() { windows cmd /c "$1 /S${WHERE:+ /D=$WHERE}"; } # by cmd, as /D= must not be quoted
registered() { windows reg query "$1" "${@:2}" 2>/dev/null | iconv -f GBK | tr -d "\r" | sed -n 's/.*REG_[A-Z]* *//p'; }

shown() { xdotool search --onlyvisible --name 公开年报 2>/dev/null; }
wait_for_window() {
    for _ in $(seq 120); do shown >/dev/null && return; sleep 0.5; done
    fail "no window"
}
picture() { sleep 4; import -window root "$1.png"; } # once everything is painted
press() { for key in "$@"; do xdotool key "$key"; sleep 1.5; done; }
close_window() {
    xdotool windowactivate --sync "$(shown | tail -n 1)" key alt+F4
    for _ in $(seq 60); do shown >/dev/null || return 0; sleep 0.5; done
    picture stuck
    fail "the window does not close, see stuck.png"
}
wait_until_gone() {
    for _ in $(seq 120); do [ -e "$1" ] || return 0; sleep 0.5; done
    fail "$1 is still there"
}

exec 3>display
Xvfb -displayfd 3 -nolisten tcp -screen 0 1366x768x24 2>/dev/null &
screen=$!
trap 'wineserver -k || true; kill $screen' EXIT
while [ ! -s display ]; do sleep 0.1; done
DISPLAY=:$(cat display)
export DISPLAY
openbox 2>/dev/null &

wineboot --init </dev/null >/dev/null 2>&1
[ -d "$USERS" ] || fail "the user is not $NAME"
windows cmd /c "where python" >/dev/null 2>&1 && fail "there is a Python"
say "a fresh Windows without Python, fonts: $(ls "$WINEPREFIX/drive_c/windows/Fonts" | wc -l)"

install older.exe || fail "the older setup returned $?"
mkdir -p "$DATA"
cp v1.nianbao "$DATA/公开年报.nianbao"
ENTRY='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\NianBao'
INSTALLED=$(registered "$ENTRY" /v InstallLocation)
PROGRAM=$(winepath -u "$INSTALLED" 2>/dev/null)
[ -e "$PROGRAM/公开年报.exe" ] || fail "nothing at $PROGRAM"
older=$(registered "$ENTRY" /v DisplayVersion)
touch "$PROGRAM/_internal/of-the-older-version" "$PROGRAM/_internal/other.dll"
printf '_internal\\of-the-older-version\r\n' | iconv -t UTF-16LE >>"$PROGRAM/_internal/installed.txt"
install setup.exe || fail "the setup returned $?"
cmp v1.nianbao "$DATA/公开年报.nianbao" || fail "the upgrade has touched the library"
[ ! -e "$PROGRAM/_internal/of-the-older-version" ] || fail "a file of the older version is left"
[ -e "$PROGRAM/_internal/other.dll" ] || fail "the setup has removed a file of another program"
say "upgraded from $older to $(registered "$ENTRY" /v DisplayVersion) in $PROGRAM, $(du -sm --apparent-size "$PROGRAM" | cut -f1) MB"

windows start /unix "$SHORTCUT" >/dev/null 2>&1
wait_for_window
picture start
[ "$(status install setup.exe)" = 3 ] || fail "setup over a running program did not refuse"
[ -e "$PROGRAM/公开年报.exe" ] || fail "setup over a running program has removed it"
close_window
cp "$DATA/公开年报.nianbao" after.nianbao
cmp --quiet v1.nianbao after.nianbao && fail "the library was not brought up to date"
say "started from the Start menu; the library of the older version opens; setup refuses while the program runs"

# wine 10 does not look for kinds of files in HKCU\Software\Classes, as Windows does: what is there is read and carried out.
[ "$(registered 'HKCU\Software\Classes\.nianbao' /ve)" = NianBao.Library ] || fail "the kind of file is not registered"
[ "$(registered 'HKCU\Software\Classes\NianBao.Library\shell\open\command' /ve)" = "\"$INSTALLED\\公开年报.exe\" \"%1\"" ] ||
    fail "a double click would not open the program"
[ "$(registered 'HKCU\Software\Classes\.taizhang' /ve)" = NianBao.Ledger ] || fail "the ledger's kind of file is not registered"
DESK="$USERS/Documents/我的 年报"
mkdir -p "$DESK"
cp v1.nianbao "$DESK/办公室 年报.nianbao"
windows "$INSTALLED\\公开年报.exe" "C:\\users\\$NAME\\Documents\\我的 年报\\办公室 年报.nianbao" >/dev/null 2>&1 &
wait_for_window
[ -e "$DESK/办公室 年报.nianbao.使用中.txt" ] || fail "the double click opened something else"
press ctrl+Next ctrl+Next ctrl+Next
picture table-three
press ctrl+Next ctrl+Next ctrl+Next ctrl+Next ctrl+Next ctrl+Next
picture preview
press alt+h Up Return
picture about
press Escape
close_window
say "what a double click on a library runs opens it"

windows "$PROGRAM/nianbao-cli.exe" self-test >self-test.txt || fail "self-test"
windows "$PROGRAM/公开年报.exe" self-test >/dev/null || fail "self-test without a console"
[ "$(status windows "$PROGRAM/公开年报.exe" nonsense)" = 2 ] || fail "a wrong command without a console"
say "self-test: $(tail -n 1 self-test.txt)"
mkdir documents
for draft in "" --draft; do
    name=documents/年报$draft
    windows "$PROGRAM/nianbao-cli.exe" export "$PROGRAM/_internal/resources/sample/2025.json" $draft --pdf "$name.pdf" \
        --xlsx "$name.xlsx" --docx "$name.docx" --html "$name.html" --json "$name.json" >/dev/null || fail "export $draft"
done

find "$USERS" -type f -newer v1.nianbao | sort >before-stick
windows "stick/公开年报/公开年报.exe" >/dev/null 2>&1 &
wait_for_window
close_window
[ -e stick/公开年报/年报库/公开年报.nianbao ] || fail "the portable program keeps its library elsewhere"
find "$USERS" -type f -newer v1.nianbao | sort | diff before-stick - || fail "the portable program writes to the computer"
say "the portable program keeps everything beside itself"

find "$DATA" -type f | sort | xargs -d '\n' sha256sum >data-before
windows "$PROGRAM/uninstall.exe" /S
wait_until_gone "$PROGRAM/uninstall.exe"
[ "$(find "$PROGRAM" -type f)" = "$PROGRAM/_internal/other.dll" ] || fail "left in the program's folder: $(find "$PROGRAM")"
wait_until_gone "$SHORTCUT"
sha256sum --check --quiet data-before || fail "the data have changed"
for key in "$ENTRY" 'HKCU\Software\Classes\.nianbao' 'HKCU\Software\Classes\NianBao.Library' \
    'HKCU\Software\Classes\.taizhang' 'HKCU\Software\Classes\NianBao.Ledger'; do
    windows reg query "$key" >/dev/null 2>&1 && fail "$key is left"
done
say "removed; left: $(cd "$LOCAL" && find 公开年报 -type f | sort | paste -sd ' ')"

# The setup's pages and the uninstaller's, at two sizes of the screen's dots, with a Chinese font as every Windows has one.
cp font.ttc "$WINEPREFIX/drive_c/windows/Fonts"
for name in 宋体 SimSun Tahoma "MS Shell Dlg" "MS Shell Dlg 2"; do
    windows reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$name" /d "WenQuanYi Micro Hei" /f >/dev/null
done
wait_for_page() { # WORD in the title
    for _ in $(seq 120); do xdotool search --onlyvisible --name "$1" >/dev/null 2>&1 && return; sleep 0.5; done
    fail "no page of the $1"
}
wait_until_closed() { # WORD in the title
    for _ in $(seq 120); do xdotool search --onlyvisible --name "$1" >/dev/null 2>&1 || return 0; sleep 0.5; done
    fail "the page of the $1 does not close"
}
wait_until_there() {
    for _ in $(seq 240); do [ -e "$1" ] && return; sleep 0.5; done
    fail "$1 is not there"
}
for size in 96 144; do
    windows reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d $size /f >/dev/null
    wineserver -k && wineserver -w || true
    windows setup.exe >/dev/null 2>&1 &
    wait_for_page 安装
    picture "setup-$size-1-welcome"
    press Return
    picture "setup-$size-2-folder"
    press Return
    wait_until_there "$SHORTCUT"
    picture "setup-$size-3-finish"
    press Return
    wait_until_closed 安装
    wait_for_window
    picture "started-$size"
    close_window
    at=$(winepath -u "$(registered "$ENTRY" /v InstallLocation)" 2>/dev/null)
    windows "$at/uninstall.exe" >/dev/null 2>&1 &
    wait_for_page 卸载
    picture "uninstall-$size-1-confirm"
    press Return
    wait_until_gone "$at/uninstall.exe"
    picture "uninstall-$size-2-finish"
    press Return
done
say "the pages were gone through at 100 and 150 %; look at their pictures"

# For all users: what is in HKLM\Software\Classes wine looks for, so that this is the double click itself.
windows reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d 96 /f >/dev/null
wineserver -k && wineserver -w || true
EVERYBODYS="$WINEPREFIX/drive_c/ProgramData/Microsoft/Windows/Start Menu/Programs/公开年报.lnk"
windows setup.exe /AllUsers >/dev/null 2>&1 &
wait_for_page 安装
picture setup-all-1-welcome
press Return
picture setup-all-2-folder
press Return
wait_until_there "$EVERYBODYS"
picture setup-all-3-finish
press Return
wait_until_closed 安装
PROGRAM="$WINEPREFIX/drive_c/Program Files/公开年报"
[ -e "$PROGRAM/公开年报.exe" ] || fail "nothing at $PROGRAM"
cp v1.taizhang "$DESK/办公室 年报.taizhang" # a ledger opens with the library beside it
for kind in nianbao taizhang; do
    windows start /unix "$DESK/办公室 年报.$kind" >/dev/null 2>&1 &
    wait_for_window
    sleep 6 # for the preview, on which the window was left
    picture "double-click-$kind"
    [ -e "$DESK/办公室 年报.$kind.使用中.txt" ] || fail "the double click opened something else: $(ls "$DESK")"
    close_window
done
say "a double click opens a library, and a ledger"

# Another user of the same computer has their own part of the registry and their own folder, and nothing in either.
find "$DATA" -type f | sort | xargs -d '\n' sha256sum >data-of-the-first
wineserver -k && wineserver -w || true
echo "李 四:x:0:0::/:/bin/bash" >/etc/passwd
rm "$WINEPREFIX/user.reg"
wineboot -u </dev/null >/dev/null 2>&1
OTHER="$WINEPREFIX/drive_c/users/李 四"
[ -d "$OTHER" ] || fail "the user is not 李 四"
windows start /unix "$EVERYBODYS" >/dev/null 2>&1
wait_for_window
picture second-user
close_window
[ -e "$OTHER/AppData/Local/公开年报/公开年报.nianbao" ] || fail "the second user has no library: $(find "$OTHER" -name '*.nianbao')"
sha256sum --check --quiet data-of-the-first || fail "the second user has changed the first one's data"
windows "$PROGRAM/uninstall.exe" /S
wait_until_gone "$PROGRAM"
for key in "${ENTRY/HKCU/HKLM}" 'HKLM\Software\Classes\.nianbao' 'HKLM\Software\Classes\.taizhang'; do
    windows reg query "$key" >/dev/null 2>&1 && fail "$key is left"
done
[ -e "$OTHER/AppData/Local/公开年报/公开年报.nianbao" ] || fail "the second user's library has gone"
say "installed for all users, used by a second one, removed; both libraries are there"
