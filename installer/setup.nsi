; The setup file, compiled by installer/pack.py: makensis -DVERSION=... -DFILES=... -DLIST=... -DOUTPUT=... setup.nsi.
; Per user, without an administrator; with /AllUsers for everybody, by an administrator. It never touches what the
; program writes: libraries, settings, backups, the log.
; Exit status of a silent run (/S): 0 done, 3 the program is running, 4 files could not be written, 5 Windows is too old,
; 6 another program is in the folder, 7 a newer version is installed, 8 /AllUsers without an administrator's rights.

Target amd64-unicode ; 32-bit Windows itself says that it cannot run this
!ifndef QUICK ; a trial of the script alone
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
SetDateSave off ; or two builds would differ in the times of their files
AllowSkipFiles off
!ifdef SIGN ; a command that signs the file it is given
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define NAME "公开年报"
!define PROGRAM "公开年报.exe"
!define COMMAND "nianbao-cli.exe"
!define UNINSTALLER "uninstall.exe"
!define DATA "$LOCALAPPDATA\公开年报" ; where resources/folders.py keeps the library, unless the clerk chose another place
!define EVERYBODYS "每位用户自己的 %LOCALAPPDATA%\${NAME}"
!define NEEDED "需要管理员权限"
!define HOME "$LOCALAPPDATA\Programs\${NAME}"
!define CLASSES "Software\Classes"
!define LIBRARY "NianBao.Library"
!define LEDGER "NianBao.Ledger"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\NianBao"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
InstallDir "${HOME}"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME}安装程序"
VIAddVersionKey /LANG=2052 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "..\resources\icons\nianbao.ico"
!define MUI_UNICON "..\resources\icons\nianbao.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_ABORTWARNING

Var Whom ; the program is installed for
Var Reports ; are there
Var Rights ; are needed

!define MUI_WELCOMEPAGE_TITLE "安装${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "填写、校核、送审和发布政府信息公开工作年度报告。$\r$\n$\r$\n$Whom安装，$Rights，不联网。$\r$\n$\r$\n如果是升级，年报库、设置和备份都原样保留。请先关闭正在运行的${NAME}。"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE AskForAnotherFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${NAME}已经装好"
!define MUI_FINISHPAGE_TEXT "可以从“开始”菜单启动，也可以双击年报库（.nianbao）或台账（.taizhang）打开。$\r$\n$\r$\n年报默认保存在：$\r$\n$Reports"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "现在启动${NAME}"
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_TEXT "在桌面上放一个图标"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION AddDesktopIcon
!define MUI_PAGE_CUSTOMFUNCTION_SHOW StartNothingForAll
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "将移除程序。年报库、设置和备份都会保留，默认的位置是：$\r$\n$Reports"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "程序已经移除"
!define MUI_FINISHPAGE_TEXT "年报没有删除，仍在：$\r$\n$Reports$\r$\n以及您自己选定的位置。以后重新安装，可以接着使用。"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "SimpChinese"

!include files.nsh
!include refusals.nsh

Function .onInit
  Call RefuseOldWindows
  SetRegView 64
  Call ChooseScope
  Call RefuseOlderVersion
FunctionEnd

; Whom the program is installed for, and where it goes if neither /D= nor an earlier setup says so.
Function ChooseScope
  ${If} $INSTDIR == "${HOME}"
    StrCpy $INSTDIR ""
  ${EndIf}
  StrCpy $1 "${HOME}"
  StrCpy $Whom "只为当前用户"
  StrCpy $Rights "不需要管理员权限"
  StrCpy $Reports "${DATA}"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $0
  ${IfNot} ${Errors}
    Call RefuseWithoutRights
    StrCpy $1 "$PROGRAMFILES64\${NAME}"
    StrCpy $Whom "为这台电脑的所有用户"
    StrCpy $Rights "${NEEDED}"
    StrCpy $Reports "${EVERYBODYS}"
    SetShellVarContext all
  ${EndIf}
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${ENTRY}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR $1
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  StrCpy $Reports "${DATA}"
  ReadRegStr $0 HKLM "${ENTRY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    Call un.RefuseWithoutRights
    StrCpy $Reports "${EVERYBODYS}"
    SetShellVarContext all
  ${EndIf}
FunctionEnd

; A program that an administrator starts would make the library of the administrator.
Function StartNothingForAll
  ${If} $Rights == "${NEEDED}"
    SendMessage $mui.FinishPage.Run ${BM_SETCHECK} ${BST_UNCHECKED} 0
    ShowWindow $mui.FinishPage.Run ${SW_HIDE}
  ${EndIf}
FunctionEnd

!macro Register SUFFIX KIND LABEL ; a kind of file that a double click opens
  WriteRegStr SHCTX "${CLASSES}\${SUFFIX}" "" "${KIND}"
  WriteRegStr SHCTX "${CLASSES}\${KIND}" "" "${LABEL}"
  WriteRegStr SHCTX "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
!macroend

!macro Unregister SUFFIX KIND
  ReadRegStr $0 SHCTX "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey SHCTX "${CLASSES}\${SUFFIX}"
  ${EndIf}
  DeleteRegKey SHCTX "${CLASSES}\${KIND}"
!macroend

Section
  Call WaitUntilClosed
  Call FindAnotherProgram
  ${If} $1 != ""
    SetErrorLevel 6
    Quit
  ${EndIf}
  Call PrepareFolder
  SetOutPath "${NEW}\_internal" ; the list comes first: what a setup leaves that is cut off can be cleared away
  File "/oname=installed.txt" "${LIST}"
  !include "${FILES}"
  WriteUninstaller "${NEW}\${UNINSTALLER}"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    Abort
  ${EndIf}
  Call Swap
  ${If} $R4 > 0
    Abort
  ${EndIf}

  SetOutPath "$DOCUMENTS" ; where the shortcut's program begins to look for files
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  !insertmacro Register ".nianbao" "${LIBRARY}" "年报库"
  !insertmacro Register ".taizhang" "${LEDGER}" "依申请公开台账"
  Call TellExplorer

  WriteRegStr SHCTX "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${ENTRY}" "Publisher" "${NAME}"
  WriteRegStr SHCTX "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${ENTRY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr SHCTX "${ENTRY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  SectionGetSize 0 $0
  WriteRegDWORD SHCTX "${ENTRY}" "EstimatedSize" $0
  WriteRegDWORD SHCTX "${ENTRY}" "NoModify" 1
  WriteRegDWORD SHCTX "${ENTRY}" "NoRepair" 1
SectionEnd

; Files could not be written, or not put in place.
Function .onInstFailed
  SetOutPath "$TEMP" ; a folder that is in use cannot be removed
  StrCpy $5 "原来的程序没有改动，年报和设置也没有。"
  ${If} $R3 > 0
    StrCpy $5 "原来的程序有 $R3 个文件没有能放回去，暂时不能用；年报和设置都没有改动。"
  ${Else}
    Call ClearFolder
    RMDir "$INSTDIR"
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "有文件没有写成，新版没有装上。$5$\r$\n$\r$\n请看看磁盘是否已满、文件夹能否写入、文件是否被别的程序占用，然后重新运行安装程序。" /SD IDOK
  SetErrorLevel 4
FunctionEnd

Section Uninstall
  Call un.WaitUntilClosed
  !insertmacro Remove "un." "$INSTDIR\${INSTALLED}" "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  !insertmacro Unregister ".nianbao" "${LIBRARY}"
  !insertmacro Unregister ".taizhang" "${LEDGER}"
  DeleteRegKey SHCTX "${ENTRY}"
  Call un.TellExplorer
SectionEnd

!macro TellExplorer un
Function ${un}TellExplorer ; that a kind of file has come or gone
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend
!insertmacro TellExplorer ""
!insertmacro TellExplorer "un."

Function AddDesktopIcon
  SetOutPath "$DOCUMENTS"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
FunctionEnd
