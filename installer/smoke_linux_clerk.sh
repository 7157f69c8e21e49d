#!/usr/bin/env bash
# One clerk's desk, from the first package to its removal; smoke_linux.sh runs it there as root.
# Whatever is not as it should be ends it.
set -euo pipefail
cd /smoke
chmod 777 .
export LC_ALL=zh_CN.UTF-8 LANG=zh_CN.UTF-8 DISPLAY=:1 DEBIAN_FRONTEND=noninteractive
CLERK=/home/clerk
DATA=$CLERK/.local/share/公开年报

say() { echo "clerk: $*"; }
fail() { say "FAILED: $*" >&2; import -window root failed.png; exit 1; }
clerk() { su clerk --preserve-environment --session-command "export HOME=$CLERK $BUS; cd; $*"; }
clerk_at_work() { clerk "$*" >>work.log 2>&1 & }

shown() { xdotool search --onlyvisible --class 公开年报 2>/dev/null; }
wait_for_window() { # with this in its title
    for _ in $(seq 120); do
        [ -z "$(xdotool search --onlyvisible --name "${1:-公开年报}" 2>/dev/null)" ] || return 0
        sleep 0.5
    done
    fail "no window"
}
picture() { sleep "${2:-3}" && import -window root "$1.png"; }
press() { for key in "$@"; do xdotool key "$key" && sleep 1.2; done; }
close_window() {
    xdotool windowactivate --sync "$(shown | tail -n 1)"
    press alt+F4
    for _ in $(seq 60); do
        shown >/dev/null || return 0
        sleep 0.5
    done
    fail "the window does not close"
}

# What a run that was broken off has left.
dpkg --purge nianbao 2>/dev/null
find "$CLERK" -mindepth 1 -delete
rm -rf /tmp/.X1-lock /tmp/.X11-unix /run/cups/cupsd.pid /var/spool/cups/[cd]0*
Xvfb :1 -nolisten tcp -screen 0 1366x768x24 2>/dev/null &
BUS=DBUS_SESSION_BUS_ADDRESS=
sleep 2
mkdir -p /run/dbus
BUS="DBUS_SESSION_BUS_ADDRESS=$(clerk dbus-daemon --session --fork --print-address)"
clerk_at_work openbox
cupsd
sleep 2
lpadmin -p 公开年报打印 -E -v cups-pdf:/ -P /usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd 2>/dev/null || fail "no queue"
lpadmin -d 公开年报打印
say "a clean desk: $(ldd --version | head -n 1)"

dpkg --install older.deb >/dev/null || fail "the older package"
clerk "mkdir -p $DATA"
cp v1.nianbao "$DATA/公开年报.nianbao"
chown -R clerk "$DATA"
say "installed $(dpkg-query --show nianbao), $(du -sm --apparent-size /opt/nianbao | cut -f1) MB"

clerk_at_work gtk-launch nianbao.desktop
wait_for_window
picture start
if dpkg --install newer.deb >refused.txt 2>&1; then fail "upgraded while the program runs"; fi
grep -q 正在运行 refused.txt || fail "the refusal does not say why"
[ "$(dpkg-query --show --showformat='${db:Status-Status}' nianbao)" = installed ] || fail "the refusal has left it broken"
if dpkg --remove nianbao >/dev/null 2>&1; then fail "removed while the program runs"; fi
close_window
cp "$DATA/公开年报.nianbao" after.nianbao
dpkg --install newer.deb >/dev/null || fail "the newer package"
say "refused while the program runs, upgraded to $(dpkg-query --show nianbao)"

# fcitx as these desktops have it in their surroundings.
mkdir -p "$CLERK/.config/fcitx5"
printf '[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=pinyin\n[Groups/0/Items/0]\nName=pinyin\n[GroupOrder]\n0=Default\n' \
    >"$CLERK/.config/fcitx5/profile"
chown -R clerk "$CLERK/.config"
clerk_at_work fcitx5
sleep 4
clerk_at_work QT_IM_MODULE=fcitx QT_QPA_PLATFORM="'dxcb;xcb'" gtk-launch nianbao.desktop
wait_for_window
press ctrl+n
picture new-report
press Return
wait_for_window "2026 年"
sleep 3
press ctrl+Next ctrl+Next ctrl+Next
for number in 12 3 1 0 2 0; do
    xdotool type "$number"
    press Return
done
press ctrl+0
picture table-three
press alt+s s
clerk fcitx5-remote -o
xdotool type --delay 300 xiugai
picture pinyin
press space
clerk fcitx5-remote -c
picture submit
press Return
picture submitted 5
press Escape Escape
press ctrl+p
picture print-dialog 5
press Return
for _ in $(seq 60); do
    [ -n "$(ls "$CLERK/PDF" 2>/dev/null)" ] && [ -z "$(lpstat -o)" ] && break
    sleep 0.5
done
[ -n "$(ls "$CLERK/PDF" 2>/dev/null)" ] || fail "nothing was printed"
say "printed: $(ls -s "$CLERK/PDF")"
cp "$CLERK"/PDF/*.pdf printed.pdf
press alt+f a Left space
picture export-all
press Return
picture exported 12
[ "$(find "$CLERK" -maxdepth 1 -name '*年度报告.*' | wc -l)" = 5 ] || fail "not the whole set was exported"
close_window
say "typed with fcitx 5, table three, sent for review, printed, exported"

# A double click.
mkdir -p "$CLERK/我的 年报"
cp v1.nianbao "$CLERK/我的 年报/办公室 年报.nianbao"
chown -R clerk "$CLERK/我的 年报"
clerk_at_work "gio open '我的 年报/办公室 年报.nianbao'"
wait_for_window
[ -e "$CLERK/我的 年报/办公室 年报.nianbao.使用中.txt" ] || fail "the double click opened something else"
close_window
say "kinds of file: $(clerk "gio info -a standard::content-type '我的 年报/办公室 年报.nianbao'" | grep -o application/.*)"

clerk "nianbao-cli self-test" >self-test.txt || fail "self-test"
say "self-test: $(tail -n 1 self-test.txt)"
mkdir documents
chmod 777 documents
for draft in "" --draft; do
    name=/smoke/documents/年报$draft
    clerk "nianbao-cli export /smoke/2025.json $draft --pdf $name.pdf --xlsx $name.xlsx --docx $name.docx --html $name.html \
        --json $name.json" >/dev/null || fail "export $draft"
done

clerk "find . -type f -not -path './.cache/*'" | sort >before-stick
mkdir stick
chmod 777 stick
clerk "cd /smoke/stick; tar -xf ../portable.tar.xz"
clerk_at_work /smoke/stick/公开年报/公开年报
wait_for_window
close_window
[ -e stick/公开年报/年报库/公开年报.nianbao ] || fail "the portable program keeps its library elsewhere"
clerk "find . -type f -not -path './.cache/*'" | sort | diff before-stick - || fail "the portable program writes to the home"
rm -rf stick
say "the portable program keeps everything beside itself"

find "$DATA" -type f | sort | xargs -d '\n' sha256sum >data-before
dpkg --purge nianbao >/dev/null || fail "the removal"
find "$DATA" -type f | sort | xargs -d '\n' sha256sum | diff data-before - || fail "the removal has touched the library"
[ ! -e /opt/nianbao ] || fail "left behind: $(find /opt/nianbao | head)"
if find /usr -name '*nianbao*' | grep .; then fail "left behind in /usr"; fi
say "removed; $(wc -l <data-before) files of the clerk's are as they were"
