#!/bin/sh
# Compile SQLite and CPython 3.11 for glibc 2.28, into /python; installer/linux.sh runs this in its Debian 11.
#
# 统信 UOS 20 and 麒麟 V10 have glibc 2.28. Debian 11 has 2.31 and Debian 12, which has a Python 3.11, 2.36: so Debian 12's
# sources are compiled with zig, which has the headers and symbols of every glibc. SQLite is compiled too because
# Debian 11's has no STRICT tables (3.37).
set -eu
export CC="/zig/zig cc -target x86_64-linux-gnu.2.28 -fno-sanitize=undefined -Wno-date-time -w" ZIG_GLOBAL_CACHE_DIR=/zig-cache
NEEDED=/needed # headers and libraries of Debian 11, without its glibc
MULTIARCH=x86_64-linux-gnu

rm -rf /python $NEEDED
mkdir -p $NEEDED/include $NEEDED/lib
cd /usr/include
cp -r zlib.h zconf.h bzlib.h lzma.h lzma expat.h expat_external.h $MULTIARCH/expat_config.h $MULTIARCH/ffi.h $MULTIARCH/ffitarget.h $NEEDED/include
for name in z bz2 lzma ffi expat; do
    cp -L "/usr/lib/$MULTIARCH/lib$name.so" $NEEDED/lib
done

cd /source/sqlite3
./configure --disable-tcl --disable-static BUILD_CC="$CC" >/dev/null
make --silent sqlite3.c sqlite3.h
cp sqlite3.h $NEEDED/include
mkdir -p /python/lib
$CC -O2 -fPIC -shared -s -Wl,-soname,libsqlite3.so.0 -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS \
    -o /python/lib/libsqlite3.so.0 sqlite3.c -lm -lpthread -ldl
ln -sf libsqlite3.so.0 /python/lib/libsqlite3.so

cd /source/python3.11
sed -i 's/-Wl,-h\$/-Wl,-soname,$/' Makefile.pre.in # zig knows the long name only
sed -i "s/sources=\['pyexpat.c'\]/&, define_macros=[('Py_BUILD_CORE_MODULE', '1')]/" setup.py # asked for since a patch of Debian's
./configure --prefix=/python --enable-shared --without-ensurepip --disable-test-modules --with-dbmliborder= --with-system-expat \
    OPT="-DNDEBUG -fwrapv -O3" ac_cv_func_sem_clockwait=no \
    CPPFLAGS="-I$NEEDED/include" LDFLAGS="-L/python/lib -L$NEEDED/lib -Wl,-rpath,/python/lib -s" >/dev/null
make --silent PY3LIBRARY= -j"$(nproc)" >/build.log 2>&1 || { tail -50 /build.log && exit 1; }
make --silent PY3LIBRARY= install >>/build.log 2>&1
cp /python/lib/python3.11/LICENSE.txt /python # where pyinstaller.spec looks for it
/python/bin/python3.11 -c "import bz2, ctypes, lzma, pyexpat, sqlite3, zlib; print(sqlite3.sqlite_version)"
