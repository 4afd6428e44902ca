/** Said at every place where files are added. */
export const NoSecrets = () => <p className="small warning">涉密材料不得在这里添加：本系统不存储、处理国家秘密，涉密的应当在涉密设备上办理。</p>
