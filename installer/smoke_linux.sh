#!/usr/bin/env bash
# Install, use, upgrade and remove the package as a clerk does, in a clean Debian 11: installer/smoke_linux.sh, after installer/linux.sh.
#
# As root on Debian 12. The desk below build/smoke_linux has a printing service with a queue that prints into a file, fcitx 5 and a
# window manager, and no Chinese font for the program to fall back on. OLDER names an older package; without it
# one is built from this source as 0.0.9. Pictures and documents are left in build/smoke_linux; look at the pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
WORK=$PWD/build/smoke_linux
DESK=$WORK/desk
PACKAGE=$(ls dist/nianbao_*_amd64.deb) PORTABLE=$(ls dist/公开年报-*-linux-amd64.tar.xz)
OLDER=${OLDER:-build/older_linux/dist/nianbao_0.0.9_amd64.deb}
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
NEEDED="cups cups-client dbus desktop-file-utils fcitx5 fcitx5-chinese-addons fcitx5-module-xorg imagemagick libegl1 libgl1 libgtk-3-bin libglib2.0-bin locales
    openbox printer-driver-cups-pdf shared-mime-info xdotool xvfb xz-utils"

build_older() {
    rm -rf build/older_linux
    git clone --quiet . build/older_linux
    sed -i 's/^VERSION = .*/VERSION = "0.0.9"/' build/older_linux/resources/__init__.py
    mkdir build/older_linux/build
    ln -s "$PWD/.venv" build/older_linux/.venv
    ln -s "$PWD/build/package" build/older_linux/build/package # what was compiled is the same
    build/older_linux/installer/linux.sh
}

make_desk() {
    debootstrap --variant=minbase bullseye "$DESK" http://deb.debian.org/debian >"$WORK/debootstrap.log"
    chroot "$DESK" apt-get -qq update
    # shellcheck disable=SC2086 # the list is meant to be split
    chroot "$DESK" apt-get -qq install --no-install-recommends $NEEDED >"$WORK/apt.log"
    chroot "$DESK" localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
    chroot "$DESK" useradd --create-home --shell /bin/bash clerk
}

# What the same sample gives from source, as the final and as a draft.
make_documents() {
    mkdir -p "$WORK/source"
    for draft in "" --draft; do
        name=$WORK/source/年报$draft
        .venv/bin/python main.py export resources/sample/2025.json $draft --pdf "$name.pdf" --xlsx "$name.xlsx" --docx "$name.docx" \
            --html "$name.html" --json "$name.json" >/dev/null
    done
}

mkdir -p "$WORK"
[ -e "$OLDER" ] || build_older
[ -e "$DESK/home/clerk" ] || make_desk
make_documents
rm -rf "$DESK/smoke"
mkdir "$DESK/smoke"
cp "$PACKAGE" "$DESK/smoke/newer.deb"
cp "$OLDER" "$DESK/smoke/older.deb"
cp "$PORTABLE" "$DESK/smoke/portable.tar.xz"
cp tests/storage/released/v1.nianbao resources/sample/2025.json installer/smoke_linux_clerk.sh "$DESK/smoke"
unshare --mount --pid --fork --kill-child bash -euc '
    mount --rbind /dev "$1/dev"
    mount -t proc proc "$1/proc"
    exec chroot "$1" bash /smoke/smoke_linux_clerk.sh
' - "$DESK"
rm -rf "$WORK/done"
cp -r "$DESK/smoke" "$WORK/done"
.venv/bin/python installer/compare.py "$WORK/source" "$WORK/done/documents" tests/storage/released/v1.nianbao "$WORK/done/after.nianbao"
echo "All went well. Look at the pictures: $(echo "$WORK"/done/*.png)"
