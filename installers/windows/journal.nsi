; Makes the installer for Windows of the folder that installers/packing.py packed; it must never touch a journal.
;
;   python3 -m installers.nsis PACKED ICON OUT
;
; It is installed for whoever runs it, without rights of an administrator. What it lays down is listed while it is made, and only
; that list is taken away again, so a journal that somebody laid into the program's folder stays.

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
Name "Journal"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Journal"
InstallDirRegKey HKCU "Software\journal-app" "InstallDir"

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\journal-app"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Danish"
!insertmacro MUI_LANGUAGE "Swedish"

LangString RUNNING ${LANG_ENGLISH} "The journal is open. Close it, then try again."
LangString RUNNING ${LANG_DANISH} "Journalen er åben. Luk den, og prøv igen."
LangString RUNNING ${LANG_SWEDISH} "Journalen är öppen. Stäng den och försök igen."
LangString CHECK ${LANG_ENGLISH} "Check a handed-out journal"
LangString CHECK ${LANG_DANISH} "Kontrollér en udleveret journal"
LangString CHECK ${LANG_SWEDISH} "Kontrollera en utlämnad journal"
LangString KEPT ${LANG_ENGLISH} "The program was removed. Every journal is where it was."
LangString KEPT ${LANG_DANISH} "Programmet er fjernet. Alle journaler er, hvor de var."
LangString KEPT ${LANG_SWEDISH} "Programmet har tagits bort. Alla journaler finns kvar där de var."

; A program that runs keeps its own file open, and a half-exchanged one could not start.
!macro REQUIRE_CLOSED UN
Function ${UN}requireClosed
  ${If} ${FileExists} "$INSTDIR\Journal.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\Journal.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro REQUIRE_CLOSED ""
!insertmacro REQUIRE_CLOSED "un."

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section "Journal"
  Call requireClosed
  ; An older version goes first, by its own list.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${PACKED}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Journal.lnk" "$INSTDIR\Journal.exe"
  ; A folder's menu offers to check what another clinic handed out.
  WriteRegStr HKCU "Software\Classes\Directory\shell\journal-app.check" "" "$(CHECK)"
  WriteRegStr HKCU "Software\Classes\Directory\shell\journal-app.check\command" "" \
    'cmd.exe /k ""$INSTDIR\journal-app.exe" verify-export "%V""'
  WriteRegStr HKCU "Software\journal-app" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Journal"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Journal.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  Call un.requireClosed
  ; Written by installers/nsis.py: one Delete for each file, and RMDir for folders that are then empty.
  !include "${LIST}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Journal.lnk"
  DeleteRegKey HKCU "Software\Classes\Directory\shell\journal-app.check"
  DeleteRegKey HKCU "Software\journal-app"
  DeleteRegKey HKCU "${UNINSTALL}"
  MessageBox MB_OK "$(KEPT)" /SD IDOK
SectionEnd
